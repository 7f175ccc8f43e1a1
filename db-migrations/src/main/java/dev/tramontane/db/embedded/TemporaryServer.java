package dev.tramontane.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A server whose data go with the process. What a killed process left is swept up by the next. */
final class TemporaryServer {

  private static final String PREFIX = "run-";

  private TemporaryServer() {}

  static EmbeddedPostgres start() {
    try {
      var home = Files.createDirectories(home());
      sweep(home);
      var data = Files.createTempDirectory(home, PREFIX);
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
      var server = EmbeddedPostgres.start(Layout.of(data), home, Settings.throwaway());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Below the build folder where there is one, so that the programs stay unpacked. */
  private static Path home() {
    var build = Path.of("target").toAbsolutePath();
    var folder = "temporary-postgres";
    return Files.isDirectory(build)
        ? build.resolve(folder)
        : Path.of(System.getProperty("java.io.tmpdir"))
            .resolve(folder + "-" + System.getProperty("user.name"));
  }

  private static void end(EmbeddedPostgres server, Path data) {
    try {
      server.close();
      Folders.delete(data);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void sweep(Path home) throws IOException {
    List<Path> leftOvers;
    try (var folders = Files.list(home)) {
      leftOvers = folders.filter(folder -> isLeftOver(folder)).toList();
    }
    for (var leftOver : leftOvers) {
      var lock = DirectoryLock.tryAcquire(Layout.of(leftOver).lock());
      if (lock.isPresent()) {
        Postmaster.of(Layout.of(leftOver)).ifPresent(Postmaster::stop);
        lock.get().close();
        Folders.delete(leftOver);
      }
    }
  }

  private static boolean isLeftOver(Path folder) {
    return folder.getFileName().toString().startsWith(PREFIX)
        && Files.exists(Layout.of(folder).lock());
  }
}
