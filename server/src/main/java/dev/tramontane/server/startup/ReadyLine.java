package dev.tramontane.server.startup;

import dev.tramontane.server.config.TramontaneProperties;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the one line that people and {@code ./tram} wait for. It goes to the standard output
 * itself and not through the log, whose level and shape a user may change.
 */
@Component
final class ReadyLine {

  private static final List<String> EVERYWHERE = List.of("0.0.0.0", "::", "*");

  private final TramontaneProperties properties;

  ReadyLine(TramontaneProperties properties) {
    this.properties = properties;
  }

  @EventListener
  void print(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context) {
      var server = context.getWebServer();
      if (server != null) {
        var out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(line(server.getPort(), sinceStart()));
      }
    }
  }

  private String line(int port, Duration time) {
    return String.format(
        Locale.ROOT,
        "Tramontane is ready at http://%s:%d/ after %.1f s",
        host(),
        port,
        time.toMillis() / 1000.0);
  }

  private String host() {
    var host = properties.host();
    if (EVERYWHERE.contains(host)) {
      return "127.0.0.1";
    }
    return host.contains(":") ? "[%s]".formatted(host) : host;
  }

  private static Duration sinceStart() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()))
        .orElse(Duration.ZERO);
  }
}
