package dev.tramontane.db.embedded;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt after another to have a server on a cluster, until it is ready or time is up. */
final class ServerStart {

  private static final Logger LOG = LoggerFactory.getLogger(ServerStart.class);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
  private static final int ATTEMPTS = 20;

  private final Layout layout;
  private final Binaries binaries;
  private final RunUser user;
  private final Settings settings;

  ServerStart(Layout layout, Binaries binaries, RunUser user, Settings settings) {
    this.layout = layout;
    this.binaries = binaries;
    this.user = user;
    this.settings = settings;
  }

  /**
   * A server that takes connections. Right after a {@code kill -9} the dead server's process may
   * not be reaped yet and PostgreSQL then refuses to start, and the port chosen may be taken by
   * somebody else meanwhile: both pass, so it is tried again.
   */
  Postmaster run() {
    var adopted = adopt();
    for (int attempt = 1; adopted.isEmpty(); attempt++) {
      var started = awaitReady(launch());
      if (started.isPresent()) {
        return started.get();
      }
      if (attempt == ATTEMPTS || !worthAnotherAttempt()) {
        throw failed();
      }
      LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
    }
    return adopted.get();
  }

  /**
   * A server left by a killed Tramontane goes on if it is of our version, and is stopped if not.
   */
  private Optional<Postmaster> adopt() {
    var orphan = Postmaster.of(layout);
    if (orphan.isEmpty()) {
      return Optional.empty();
    }
    if (orphan.get().runsFrom(binaries)) {
      LOG.info("Taking over the database process {}", orphan.get().process().pid());
      return awaitReady(orphan.get().process());
    }
    LOG.info("Stopping the database process {} of another version", orphan.get().process().pid());
    orphan.get().stop();
    return Optional.empty();
  }

  private ProcessHandle launch() {
    var command = new ArrayList<>(ownSession());
    command.addAll(user.command(postgres(freePort())));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectInput(new File("/dev/null"))
          .redirectOutput(layout.log().toFile())
          .start()
          .toHandle();
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "PostgreSQL cannot be started: " + failure.getMessage(),
          "Check that %s may be executed.".formatted(binaries.postgres()),
          failure);
    }
  }

  /** A Ctrl-C in the terminal is for us; the database must live until we have finished. */
  private static List<String> ownSession() {
    return Shell.find("setsid").map(setsid -> List.of(setsid.toString())).orElse(List.of());
  }

  private List<String> postgres(int port) {
    var durable = settings.durable() ? "on" : "off";
    var options =
        Stream.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "max_connections=" + settings.maxConnections(),
            "shared_buffers=" + settings.sharedBuffersMegabytes() + "MB",
            "max_wal_size=" + settings.maxWalMegabytes() + "MB",
            "fsync=" + durable,
            "synchronous_commit=" + durable,
            "full_page_writes=" + durable,
            "timezone=UTC",
            "log_timezone=UTC");
    return Stream.concat(
            Stream.of(binaries.postgres().toString(), "-D", layout.cluster().toString()),
            options.flatMap(option -> Stream.of("-c", option)))
        .toList();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "No free port can be had on this machine: " + failure.getMessage(),
          "Close programs that hold many connections.",
          failure);
    }
  }

  /** The server once it is ready, or empty if the process ends or the time is up before that. */
  private Optional<Postmaster> awaitReady(ProcessHandle process) {
    var deadline = Instant.now().plus(settings.startTimeout());
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      var ready = Postmaster.of(layout).filter(Postmaster::ready);
      if (ready.isPresent()) {
        return ready;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return Optional.empty();
  }

  private boolean worthAnotherAttempt() {
    var log = logTail();
    return log.contains("\"postmaster.pid\" already exists")
        || log.contains("Address already in use")
        || log.contains("pre-existing shared memory block");
  }

  private EmbeddedDatabaseException failed() {
    Postmaster.of(layout).ifPresent(Postmaster::stop);
    return new EmbeddedDatabaseException(
        "PostgreSQL did not start. The end of its log:%n%s%n".formatted(logTail()),
        "The whole log is in %s.".formatted(layout.log()));
  }

  private String logTail() {
    try (var lines = Files.lines(layout.log())) {
      var all = lines.toList();
      return all.stream().skip(Math.max(0, all.size() - 15)).collect(Collectors.joining("\n"));
    } catch (IOException unreadable) {
      return "(no log: %s)".formatted(unreadable.getMessage());
    }
  }
}
