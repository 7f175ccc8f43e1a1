package dev.tramontane.db.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per version into a folder named by their hash. */
record Binaries(Path home) {

  Path postgres() {
    return home.resolve("bin/postgres");
  }

  Path initdb() {
    return home.resolve("bin/initdb");
  }

  /** The unpacked programs below {@code folder}; unpacks them if they are not there yet. */
  static Binaries in(Path folder) {
    var resource = resource();
    try {
      var home = folder.resolve("programs-" + hash(resource));
      if (!Files.isDirectory(home)) {
        unpackInto(home, resource);
      }
      return new Binaries(home);
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "PostgreSQL cannot be unpacked into %s: %s".formatted(folder, failure.getMessage()),
          "Check that the disk has 100 MB free and that the folder is writable.",
          failure);
    }
  }

  private static String resource() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    var resource = "/postgres-%s-%s.txz".formatted(system, machine);
    if (Binaries.class.getResource(resource) == null) {
      throw new EmbeddedDatabaseException(
          "Tramontane brings no PostgreSQL for %s on %s.".formatted(system, machine),
          "Start a PostgreSQL 15 or newer yourself and name it with --database-url.");
    }
    return resource;
  }

  private static InputStream open(String resource) throws IOException {
    var stream = Binaries.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IOException("Expected a resource %s, but there is none".formatted(resource));
    }
    return stream;
  }

  private static String hash(String resource) throws IOException {
    try (var stream = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 8);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", missing);
    }
  }

  /** Unpacks beside the goal and renames, so that a crash or a second process leaves no half. */
  private static void unpackInto(Path home, String resource) throws IOException {
    Files.createDirectories(home.getParent());
    var unpacked = Files.createTempDirectory(home.getParent(), "unpacking-");
    Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(resource))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, unpacked);
      }
    }
    try {
      Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException somebodyWasFaster) {
      if (!Files.isDirectory(home)) {
        throw somebodyWasFaster;
      }
      Folders.delete(unpacked);
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new FileAlreadyExistsException(entry.getName(), null, "leaves the folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    var executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
