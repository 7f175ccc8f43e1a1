package dev.tramontane.e2e.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What PostgreSQL has written since its start. */
record DatabaseWrites(long rows, long walBytes) {

  /** Reads the counters; those of rows lag by ten seconds. */
  static DatabaseWrites of(String url, String user, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                """
                select (select coalesce(sum(n_tup_ins + n_tup_upd), 0) from pg_stat_user_tables),
                       pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')
                """)) {
      result.next();
      return new DatabaseWrites(result.getLong(1), result.getLong(2));
    }
  }

  DatabaseWrites since(DatabaseWrites earlier) {
    return new DatabaseWrites(rows - earlier.rows, walBytes - earlier.walBytes);
  }
}
