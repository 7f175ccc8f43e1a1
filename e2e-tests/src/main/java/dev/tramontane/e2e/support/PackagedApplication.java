package dev.tramontane.e2e.support;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The application as users get it: one jar in a process of its own, with a data directory. */
public final class PackagedApplication implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Path jar;
  private final Path dataDirectory;
  private final int port;
  private final Process process;

  private PackagedApplication(Path jar, Path dataDirectory, int port, Process process) {
    this.jar = jar;
    this.dataDirectory = dataDirectory;
    this.port = port;
    this.process = process;
  }

  /** Starts the jar named by the system property {@code tramontane.jar} on a free port. */
  public static PackagedApplication start(Path dataDirectory) {
    return start(jarUnderTest(), dataDirectory, freePort(), List.of(), List.of());
  }

  /**
   * Starts {@code jar} and returns when its first page answers.
   *
   * @param jvmOptions options of the JVM, for example a heap limit
   * @param settings further settings of the application, for example a database
   */
  public static PackagedApplication start(
      Path jar, Path dataDirectory, int port, List<String> jvmOptions, List<String> settings) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvmOptions);
    command.addAll(
        List.of(
            "-jar",
            jar.toString(),
            "--server.port=" + port,
            "--tramontane.data=" + dataDirectory,
            "--tramontane.http.allow-loopback=true"));
    command.addAll(settings);
    try {
      Files.createDirectories(dataDirectory);
      var log = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log").toFile();
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
              .start();
      var application = new PackagedApplication(jar, dataDirectory, port, process);
      application.awaitReady(log);
      return application;
    } catch (IOException e) {
      throw new IllegalStateException("Expected to start " + jar, e);
    }
  }

  /** Starts the same application again on the same data and port. */
  public PackagedApplication restart() {
    return start(jar, dataDirectory, port, List.of(), List.of());
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public RestClient rest() {
    return new RestClient(URI.create(url() + "/v2/"));
  }

  public long pid() {
    return process.pid();
  }

  public Path dataDirectory() {
    return dataDirectory;
  }

  /** Kills the process at once, as {@code kill -9} does: nothing is saved, nobody says goodbye. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** Asks the process to stop, as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    awaitExit();
  }

  private void awaitExit() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "Expected the application to stop within 60 s, but process %d still runs"
                .formatted(process.pid()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady(File log) {
    var deadline = Instant.now().plus(START_LIMIT);
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(url() + "/v2/")).timeout(Duration.ofSeconds(2)).build();
      while (!answers(http, request)) {
        if (!process.isAlive() || Instant.now().isAfter(deadline)) {
          process.destroyForcibly();
          throw new IllegalStateException(
              "Expected the application to answer at %s, but it did not; its log is %s"
                  .formatted(url(), log));
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The jar under test; it is copied by nobody, so it must not be rebuilt meanwhile. */
  public static Path jarUnderTest() {
    var jar = Path.of(System.getProperty("tramontane.jar", "server/target/tramontane.jar"));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          "Expected the packaged application at %s; build it first with ./tram build"
              .formatted(jar.toAbsolutePath()));
    }
    return jar.toAbsolutePath();
  }

  /** A port that was free a moment ago. */
  public static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("Expected a free port", e);
    }
  }
}
