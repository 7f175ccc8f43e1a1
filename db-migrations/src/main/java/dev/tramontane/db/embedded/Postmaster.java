package dev.tramontane.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The main process of a running server, as its {@code postmaster.pid} describes it: process id in
 * the first line, port in the fourth, status in the eighth.
 */
record Postmaster(ProcessHandle process, int port, boolean ready) {

  private static final Duration FAST_STOP = Duration.ofSeconds(30);
  private static final Duration HARD_STOP = Duration.ofSeconds(10);
  private static final int STATUS_LINE = 8;

  /** The server that runs on the cluster now, whoever started it. */
  static Optional<Postmaster> of(Layout layout) {
    var lines = pidFile(layout);
    return lines.size() < STATUS_LINE
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(ProcessHandle::isAlive)
            .filter(process -> serves(process, layout))
            .map(process -> postmaster(process, lines));
  }

  /** Whether it was started from these programs, so that it can be taken over as it is. */
  boolean runsFrom(Binaries binaries) {
    return process.info().command().filter(binaries.postgres().toString()::equals).isPresent();
  }

  /** Ends the sessions, writes a checkpoint and stops; if that takes too long, stops hard. */
  void stop() {
    if (!signal("INT", FAST_STOP) && !signal("QUIT", HARD_STOP)) {
      throw new EmbeddedDatabaseException(
          "The database process %d does not stop.".formatted(process.pid()),
          "Look at what it waits for; kill -9 loses nothing that was committed.");
    }
  }

  private boolean signal(String signal, Duration patience) {
    Shell.run(List.of("kill", "-" + signal, Long.toString(process.pid())));
    try {
      process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stillRunning) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    } catch (ExecutionException failure) {
      throw new IllegalStateException("Expected a process to end or to run on", failure);
    }
  }

  private static Postmaster postmaster(ProcessHandle process, List<String> lines) {
    return new Postmaster(
        process,
        Integer.parseInt(lines.get(3).strip()),
        lines.get(STATUS_LINE - 1).strip().equals("ready"));
  }

  /** A process id may have been given to another program since; only the command line tells. */
  private static boolean serves(ProcessHandle process, Layout layout) {
    var arguments = process.info().arguments().map(List::of).orElse(List.of());
    var directory = arguments.indexOf("-D") + 1;
    return directory > 0
        && directory < arguments.size()
        && arguments.get(directory).equals(layout.cluster().toString());
  }

  private static List<String> pidFile(Layout layout) {
    try {
      return Files.readAllLines(layout.pidFile());
    } catch (NoSuchFileException notRunning) {
      return List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
