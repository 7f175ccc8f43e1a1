package dev.tramontane.server;

import dev.tramontane.db.embedded.TemporaryDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a free port and a database of its own, within the test's process. */
public final class RunningApplication implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final TemporaryDatabase database;

  private RunningApplication(ConfigurableApplicationContext context, TemporaryDatabase database) {
    this.context = context;
    this.database = database;
  }

  /**
   * Starts it without examples; workflows may call servers on this machine.
   *
   * @param settings come after these, and win
   */
  public static RunningApplication start(Path data, String... settings) {
    var database = TemporaryDatabase.create();
    var arguments = new LinkedHashMap<String, String>();
    Stream.concat(
            Stream.of(
                "--tramontane.port=0",
                "--tramontane.data=" + data,
                "--tramontane.database-url=" + database.jdbcUrl(),
                "--tramontane.database-user=" + database.user(),
                "--tramontane.database-password=" + database.password(),
                "--tramontane.http.allow-loopback=true",
                "--tramontane.seed-examples=false",
                // Logging belongs to the process: every application must want the same.
                "--logging.threshold.console=info"),
            Arrays.stream(settings))
        .forEach(setting -> arguments.put(setting.substring(0, setting.indexOf('=')), setting));
    var application = new SpringApplication(TramontaneApplication.class);
    application.setRegisterShutdownHook(false);
    return new RunningApplication(
        application.run(arguments.values().toArray(String[]::new)), database);
  }

  /** The address without a path. */
  public URI address() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    if (server == null) {
      throw new IllegalStateException("Expected a web server");
    }
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
