package dev.tramontane.db.embedded;

import java.nio.file.Path;

/** Where things lie in the data directory of an embedded server. */
record Layout(Path directory) {

  static Layout of(Path dataDirectory) {
    return new Layout(dataDirectory.toAbsolutePath().normalize().resolve("postgres"));
  }

  /** Held locked by the process that uses the directory. */
  Path lock() {
    return directory.resolve("lock");
  }

  Path password() {
    return directory.resolve("password");
  }

  Path log() {
    return directory.resolve("server.log");
  }

  /** PostgreSQL's own data directory. */
  Path cluster() {
    return directory.resolve("cluster");
  }

  /** A cluster in the making; renamed to {@link #cluster} when it is whole. */
  Path newCluster() {
    return directory.resolve("cluster.new");
  }

  /** Handed to initdb, which runs as another user, and deleted afterwards. */
  Path newPassword() {
    return directory.resolve("password.new");
  }

  Path majorVersion() {
    return cluster().resolve("PG_VERSION");
  }

  Path pidFile() {
    return cluster().resolve("postmaster.pid");
  }
}
