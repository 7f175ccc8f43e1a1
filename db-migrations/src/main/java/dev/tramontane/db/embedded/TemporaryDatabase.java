package dev.tramontane.db.embedded;

import dev.tramontane.db.DatabaseMigration;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A fresh database with the whole schema, for one test. All of a process share one server, which
 * forgets its data at the end. Safe for use by many threads.
 *
 * @param name name of the database on the shared server
 */
public record TemporaryDatabase(String name) implements AutoCloseable {

  private static final String TEMPLATE = "template_tramontane";
  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** Starts the shared server the first time; a few milliseconds to tens of them later. */
  public static TemporaryDatabase create() {
    var database = new TemporaryDatabase("test_" + COUNTER.incrementAndGet());
    Template.execute("create database %s template %s".formatted(database.name, TEMPLATE));
    return database;
  }

  public String jdbcUrl() {
    return server().jdbcUrl(name);
  }

  public String user() {
    return server().user();
  }

  public String password() {
    return server().password();
  }

  /** Connections that are not pooled. */
  public DataSource dataSource() {
    return server().dataSource(name);
  }

  /** Drops the database, and ends what still uses it. */
  @Override
  public void close() {
    Template.execute("drop database if exists %s with (force)".formatted(name));
  }

  private static EmbeddedPostgres server() {
    return Template.SERVER;
  }

  /** The shared server with a migrated database that others are copied from. */
  private static final class Template {

    static final EmbeddedPostgres SERVER = TemporaryServer.start();

    static {
      execute("create database " + TEMPLATE);
      DatabaseMigration.migrate(SERVER.dataSource(TEMPLATE));
    }

    static synchronized void execute(String sql) {
      try (var connection = SERVER.dataSource("postgres").getConnection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failure) {
        throw new IllegalStateException("Expected the test server to do: " + sql, failure);
      }
    }
  }
}
