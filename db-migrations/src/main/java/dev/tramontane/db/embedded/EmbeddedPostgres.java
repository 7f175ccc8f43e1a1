package dev.tramontane.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on a data directory. It outlives a killed Tramontane; the next
 * start takes it over. Safe for use by many threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** Name of the database. */
  public static final String DATABASE = "tramontane";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final DirectoryLock lock;
  private final Postmaster postmaster;
  private final String password;
  private boolean closed;

  private EmbeddedPostgres(DirectoryLock lock, Postmaster postmaster, String password) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.password = password;
  }

  /** Starts with the programs unpacked into the data directory itself. */
  public static EmbeddedPostgres start(Path dataDirectory, Settings settings) {
    var layout = Layout.of(dataDirectory);
    return start(layout, layout.directory(), settings);
  }

  /**
   * Starts the server, or takes over one that a killed Tramontane left behind, and answers when it
   * takes connections.
   *
   * @param programs where PostgreSQL's programs are kept unpacked
   * @throws EmbeddedDatabaseException if it cannot be started, or the directory is in use
   */
  static EmbeddedPostgres start(Layout layout, Path programs, Settings settings) {
    createDirectory(layout);
    var lock = DirectoryLock.acquire(layout);
    try {
      var binaries = Binaries.in(programs);
      var user = RunUser.forDirectory(layout);
      Cluster.prepare(layout, binaries, user, settings);
      var postmaster = new ServerStart(layout, binaries, user, settings).run();
      var server = new EmbeddedPostgres(lock, postmaster, Cluster.password(layout));
      server.createDatabase();
      LOG.info("PostgreSQL runs on port {}, data in {}", server.port(), layout.cluster());
      return server;
    } catch (RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  /** The address of another database of this server. */
  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
  }

  public int port() {
    return postmaster.port();
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  /** Connections that are not pooled. */
  public DataSource dataSource() {
    return dataSource(DATABASE);
  }

  DataSource dataSource(String database) {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(jdbcUrl(database));
    dataSource.setUser(user());
    dataSource.setPassword(password);
    return dataSource;
  }

  /** Stops the server cleanly; does nothing the second time. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      postmaster.stop();
    } finally {
      lock.close();
    }
  }

  /** Lets go of the directory but leaves the server running, as a killed process does. */
  synchronized void abandon() {
    closed = true;
    lock.close();
  }

  private void createDatabase() {
    try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), user(), password);
        var statement = connection.createStatement()) {
      var exists =
          statement
              .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
              .next();
      if (!exists) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException failure) {
      postmaster.stop();
      throw new EmbeddedDatabaseException(
          "The database runs but refuses work: " + failure.getMessage(),
          "Look into server.log in the data directory.",
          failure);
    }
  }

  private static void createDirectory(Layout layout) {
    try {
      Files.createDirectories(layout.directory());
    } catch (IOException failure) {
      throw new EmbeddedDatabaseException(
          "The data directory %s cannot be made: %s"
              .formatted(layout.directory(), failure.getMessage()),
          "Choose one that this user may write (--data DIR).",
          failure);
    }
  }
}
