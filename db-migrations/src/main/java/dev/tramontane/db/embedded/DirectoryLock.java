package dev.tramontane.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a data directory for one process; the operating system frees it when the process dies. */
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock acquire(Layout layout) {
    return tryAcquire(layout.lock())
        .orElseThrow(() ->
            new EmbeddedDatabaseException(
                "The data directory %s is in use by another Tramontane."
                    .formatted(layout.directory()),
                "Stop the other one, or start this one with another data directory (--data"
                    + " DIR)."));
  }

  /** The lock, or empty if somebody else holds it. */
  static Optional<DirectoryLock> tryAcquire(Path file) {
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return Optional.of(new DirectoryLock(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The lock file %s cannot be opened: %s".formatted(file, failure.getMessage()),
          "Make the data directory writable for this user, or choose another one (--data DIR).",
          failure);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
