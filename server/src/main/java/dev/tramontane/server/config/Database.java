package dev.tramontane.server.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.tramontane.db.DatabaseMigration;
import dev.tramontane.db.embedded.EmbeddedPostgres;
import dev.tramontane.db.embedded.Settings;
import java.util.Optional;
import javax.sql.DataSource;

/** The database, migrated, with its connection pool; the embedded server stops with it. */
final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 16;

  private final Optional<EmbeddedPostgres> embedded;
  private final HikariDataSource pool;

  private Database(Optional<EmbeddedPostgres> embedded, HikariDataSource pool) {
    this.embedded = embedded;
    this.pool = pool;
  }

  /** Opens the user's own database, or starts the embedded one in the data folder. */
  static Database open(TramontaneProperties properties) {
    return properties
        .ownDatabase()
        .map(address -> migrated(Optional.empty(), address))
        .orElseGet(() -> startEmbedded(properties));
  }

  private static Database startEmbedded(TramontaneProperties properties) {
    var server = EmbeddedPostgres.start(properties.data().toAbsolutePath(), Settings.standard());
    return migrated(
        Optional.of(server),
        new DatabaseAddress(server.jdbcUrl(), server.user(), server.password()));
  }

  private static Database migrated(Optional<EmbeddedPostgres> server, DatabaseAddress address) {
    var database = new Database(server, pool(address));
    try {
      DatabaseMigration.migrate(database.pool);
      return database;
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    var config = new HikariConfig();
    config.setPoolName("tramontane");
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw unreachable(address, e);
    }
  }

  private static DatabaseRefusedException unreachable(
      DatabaseAddress address, PoolInitializationException failure) {
    var cause = failure.getCause() == null ? failure : failure.getCause();
    return new DatabaseRefusedException(
        "The database %s cannot be used: %s".formatted(address.jdbcUrl(), cause.getMessage()),
        "Check that it runs, the address, the user and the password (--database-url).",
        failure);
  }

  DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}
