package dev.tramontane.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so a root process hands it to another user,
 * or, where that user cannot reach the data directory, to a user namespace without rights.
 *
 * @param prefix what comes before a command to run it as this user; empty for ourselves
 * @param owner who must own the files, empty if they stay ours
 */
record RunUser(List<String> prefix, Optional<String> owner) {

  private static final List<String> CANDIDATES = List.of("postgres", "nobody");

  RunUser {
    prefix = List.copyOf(prefix);
  }

  /**
   * The user for a directory. A cluster that exists keeps the user it was made for.
   *
   * @throws EmbeddedDatabaseException if PostgreSQL can be run as nobody here
   */
  static RunUser forDirectory(Layout layout) {
    if (!isRoot()) {
      return ourselves(layout);
    }
    var owner = ownerOf(layout.cluster());
    if (owner.isPresent()) {
      return owner.get().equals("root") ? namespace(layout) : as(owner.get(), layout);
    }
    return CANDIDATES.stream()
        .flatMap(user -> candidate(user, layout).stream())
        .findFirst()
        .orElseGet(() -> namespace(layout));
  }

  /** {@code command} as this user. */
  List<String> command(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /** Gives a file or an empty folder to this user, and to nobody else. */
  void own(Path path) throws IOException {
    var folder = Files.isDirectory(path);
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(folder ? "rwx------" : "rw-------"));
    if (owner.isPresent()) {
      var users = path.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(path, users.lookupPrincipalByName(owner.get()));
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"))
        || Shell.run(List.of("id", "-u")).output().equals("0");
  }

  private static RunUser ourselves(Layout layout) {
    var owner = ownerOf(layout.cluster());
    if (owner.isPresent() && !Files.isWritable(layout.cluster())) {
      throw new EmbeddedDatabaseException(
          "The data in %s belongs to the user %s, but this process runs as %s."
              .formatted(layout.cluster(), owner.get(), System.getProperty("user.name")),
          "Start it as the user who made it, or choose another data directory (--data DIR).");
    }
    return new RunUser(List.of(), Optional.empty());
  }

  private static Optional<RunUser> candidate(String user, Layout layout) {
    return exists(user) && reaches(user, layout.directory()) ? switchTo(user) : Optional.empty();
  }

  private static RunUser as(String user, Layout layout) {
    if (!reaches(user, layout.directory())) {
      throw new EmbeddedDatabaseException(
          "The data in %s belongs to the user %s, who cannot enter that folder."
              .formatted(layout.cluster(), user),
          "Make every folder above it executable for others (chmod o+x).");
    }
    return switchTo(user).orElseThrow(RunUser::noWay);
  }

  private static Optional<RunUser> switchTo(String user) {
    return setpriv(user)
        .or(() ->
            Shell.find("runuser").map(runuser -> List.of(runuser.toString(), "-u", user, "--")))
        .map(prefix -> new RunUser(prefix, Optional.of(user)));
  }

  private static Optional<List<String>> setpriv(String user) {
    var group = Shell.run(List.of("id", "-g", user));
    return Shell.find("setpriv")
        .filter(_ -> group.succeeded())
        .map(setpriv ->
            List.of(
                setpriv.toString(),
                "--reuid=" + user,
                "--regid=" + group.output(),
                "--clear-groups"));
  }

  private static RunUser namespace(Layout layout) {
    var prefix = Shell.find("unshare").map(unshare -> List.of(unshare.toString(), "-U"));
    if (prefix.isEmpty() || !Shell.run(append(prefix.get(), "true")).succeeded()) {
      throw noWay(layout);
    }
    return new RunUser(prefix.get(), Optional.empty());
  }

  private static List<String> append(List<String> list, String last) {
    var appended = new ArrayList<>(list);
    appended.add(last);
    return appended;
  }

  private static EmbeddedDatabaseException noWay() {
    return new EmbeddedDatabaseException(
        "PostgreSQL does not run as root, and there is no program here to run it as another user.",
        "Install util-linux (setpriv), start Tramontane as an ordinary user, or use a database of"
            + " your own (--database-url).");
  }

  private static EmbeddedDatabaseException noWay(Layout layout) {
    return new EmbeddedDatabaseException(
        "PostgreSQL does not run as root, and neither 'postgres' nor 'nobody' can reach %s."
            .formatted(layout.directory()),
        "Choose a data directory that others may enter (--data /var/lib/tramontane), start"
            + " Tramontane as an ordinary user, or use a database of your own (--database-url).");
  }

  private static boolean exists(String user) {
    return Shell.run(List.of("id", "-u", user)).succeeded();
  }

  private static boolean reaches(String user, Path folder) {
    return switchTo(user)
        .map(as -> Shell.run(as.command(List.of("test", "-x", folder.toString()))))
        .filter(Shell.Outcome::succeeded)
        .isPresent();
  }

  private static Optional<String> ownerOf(Path path) {
    if (Files.notExists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.getOwner(path).getName());
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The owner of %s cannot be read: %s".formatted(path, failure.getMessage()),
          "Check the rights of the data directory.",
          failure);
    }
  }
}
