package dev.tramontane.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TemporaryDatabaseTest {

  private static int breakpoints(TemporaryDatabase database) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var rows = connection.createStatement().executeQuery("select count(*) from breakpoint")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void insertBreakpoint(TemporaryDatabase database) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      connection
          .createStatement()
          .execute(
              "insert into breakpoint (id, project_id, workflow, task, phase, created_at)"
                  + " values (gen_random_uuid(), 'p', 'w', 't', 'TASK_ENTER', now())");
    }
  }

  @Test
  void has_the_schema_and_shares_no_data_with_another() throws SQLException {
    try (var one = TemporaryDatabase.create();
        var other = TemporaryDatabase.create()) {
      insertBreakpoint(one);

      assertThat(breakpoints(one)).isEqualTo(1);
      assertThat(breakpoints(other)).isZero();
    }
  }

  @Test
  void is_gone_after_close() {
    var database = TemporaryDatabase.create();

    database.close();

    assertThatThrownBy(() -> database.dataSource().getConnection())
        .hasMessageContaining("does not exist");
  }
}
