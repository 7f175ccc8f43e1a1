package dev.tramontane.server.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs a folder of workflow cases against a running server, Mistral or Tramontane, and prints each
 * that fails with its differences. Arguments: the folder, {@code --url} and the server's address.
 * Ends with 0 if every case passed, 1 if one failed and 2 if nothing could be run.
 */
public final class ConformanceCommand {

  private static final String USAGE =
      "Expected the folder of the cases and --url with the address of a running server";
  private static final String API = "/v2";

  private final Consumer<String> out;

  private ConformanceCommand(Consumer<String> out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), IO::println));
  }

  static int run(List<String> arguments, Consumer<String> out) {
    int option = arguments.indexOf("--url");
    if (arguments.size() != 3 || option < 0 || option > 1) {
      out.accept(USAGE);
      return 2;
    }
    var folder = Path.of(arguments.get(option == 0 ? 2 : 0));
    return new ConformanceCommand(out).run(folder, arguments.get(option + 1));
  }

  private int run(Path folder, String url) {
    try (var http = HttpClient.newHttpClient()) {
      var cases = ConformanceCase.in(folder);
      var api = new Api(address(url), http);
      requireServer(api, url);
      var echo = echoServer();
      try {
        return report(cases, api);
      } finally {
        echo.ifPresent(EchoServer::close);
      }
    } catch (UnreadableCase | UnreachableServer e) {
      out.accept(String.valueOf(e.getMessage()));
      return 2;
    }
  }

  private static URI address(String url) {
    try {
      var address = URI.create(url.replaceFirst("/+$", ""));
      if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
        return url.contains(API) ? address : URI.create(address + API);
      }
    } catch (IllegalArgumentException e) {
      throw new UnreachableServer("'%s' is no address: %s".formatted(url, e.getMessage()));
    }
    throw new UnreachableServer("Expected an address such as http://127.0.0.1:8989, not " + url);
  }

  private static void requireServer(Api api, String url) {
    try {
      var answer = api.call("GET", "workflows?limit=1", null, "application/json");
      if (answer.status() != 200) {
        throw new UnreachableServer(
            "Expected Mistral's API at %s, but it answers %d".formatted(url, answer.status()));
      }
    } catch (UncheckedIOException e) {
      throw new UnreachableServer("There is no server at %s: %s".formatted(url, e.getCause()));
    }
  }

  /** Some cases call a small server on a fixed port, which another run may have started. */
  private Optional<EchoServer> echoServer() {
    try {
      return Optional.of(EchoServer.start());
    } catch (BindException e) {
      out.accept("The port of the test server is taken; cases that call it use what listens there");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int report(List<ConformanceCase> cases, Api api) {
    var failures = new CaseCheck(api).differences(cases);
    failures.forEach((name, lines) -> {
      out.accept("failed: " + name);
      lines.forEach(line -> out.accept("  " + line));
    });
    out.accept("%d passed, %d failed".formatted(cases.size() - failures.size(), failures.size()));
    return failures.isEmpty() ? 0 : 1;
  }

  private static final class UnreachableServer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreachableServer(String message) {
      super(message);
    }
  }
}
