package dev.tramontane.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** PostgreSQL's own data directory: made once, whole or not at all. */
final class Cluster {

  /** Name of the superuser. */
  static final String USER = "tramontane";

  private static final String MAJOR_VERSION = "18";
  private static final int PASSWORD_BYTES = 24;

  private Cluster() {}

  /**
   * Makes the cluster if there is none.
   *
   * @throws EmbeddedDatabaseException if the one there is of another major version
   */
  static void prepare(Layout layout, Binaries binaries, RunUser user, Settings settings) {
    try {
      if (Files.exists(layout.majorVersion())) {
        requireOurVersion(layout);
        return;
      }
      initialise(layout, binaries, user, settings);
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The database cannot be made in %s: %s"
              .formatted(layout.directory(), failure.getMessage()),
          "Check that the disk has 200 MB free and that the data directory is writable.",
          failure);
    }
  }

  static String password(Layout layout) {
    try {
      return Files.readString(layout.password()).strip();
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The password of the database cannot be read from %s.".formatted(layout.password()),
          "Restore that file from a backup; the data cannot be opened without it.",
          failure);
    }
  }

  private static void requireOurVersion(Layout layout) throws IOException {
    var found = Files.readString(layout.majorVersion()).strip();
    if (!found.equals(MAJOR_VERSION)) {
      throw new EmbeddedDatabaseException(
          "The data in %s were written by PostgreSQL %s, but this Tramontane brings PostgreSQL %s."
              .formatted(layout.cluster(), found, MAJOR_VERSION),
          "Copy them over with PostgreSQL's own tools (pg_dumpall of version %s), or start with"
                  .formatted(found)
              + " another data directory (--data DIR).");
    }
  }

  private static void initialise(Layout layout, Binaries binaries, RunUser user, Settings settings)
      throws IOException {
    Folders.delete(layout.newCluster());
    user.own(Files.createDirectory(layout.newCluster()));
    var password = makePassword();
    writeSecret(layout.newPassword(), password);
    user.own(layout.newPassword());
    try {
      var outcome = Shell.run(user.command(initdb(layout, binaries, settings)));
      if (!outcome.succeeded()) {
        throw new IOException("initdb says: " + outcome.output());
      }
    } finally {
      Files.deleteIfExists(layout.newPassword());
    }
    writeSecret(layout.password(), password);
    Files.move(layout.newCluster(), layout.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> initdb(Layout layout, Binaries binaries, Settings settings) {
    var command =
        new ArrayList<>(
            List.of(
                binaries.initdb().toString(),
                "-D",
                layout.newCluster().toString(),
                "-U",
                USER,
                "-E",
                "UTF8",
                "--locale=C",
                "-A",
                "scram-sha-256",
                "--pwfile=" + layout.newPassword()));
    if (!settings.durable()) {
      command.add("--no-sync");
    }
    return command;
  }

  private static String makePassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The file is closed to others before the secret is in it. */
  private static void writeSecret(Path file, String secret) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, secret + "\n", StandardCharsets.UTF_8);
  }
}
