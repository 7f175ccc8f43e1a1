package dev.tramontane.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  private static final Settings SETTINGS = new Settings(16, 64, 20, true, Duration.ofSeconds(60));

  @TempDir Path data;

  @BeforeEach
  void let_the_database_user_enter() throws IOException {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(
        Layout.of(data), Path.of("target/temporary-postgres").toAbsolutePath(), SETTINGS);
  }

  private static String query(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.dataSource().getConnection();
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (var rows = statement.getResultSet()) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }

  @Nested
  class A_server {

    @Test
    void keeps_its_data_over_a_restart() throws SQLException {
      try (var server = start()) {
        query(server, "create table kept as select 42 as answer");
      }

      try (var server = start()) {
        assertThat(query(server, "select answer from kept")).isEqualTo("42");
      }
    }

    @Test
    void writes_durably() throws SQLException {
      try (var server = start()) {
        assertThat(query(server, "show fsync")).isEqualTo("on");
        assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
        assertThat(query(server, "show full_page_writes")).isEqualTo("on");
      }
    }

    @Test
    void asks_for_its_password() {
      try (var server = start()) {
        assertThatThrownBy(
                () -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guessed"))
            .hasMessageContaining("password authentication failed");
      }
    }

    @Test
    void listens_on_loopback_only() throws SQLException {
      try (var server = start()) {
        assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query(server, "show unix_socket_directories")).isEmpty();
      }
    }

    @Test
    void keeps_its_password_from_other_users() throws IOException {
      start().close();

      assertThat(Files.getPosixFilePermissions(Layout.of(data).password()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void is_gone_after_close_and_a_second_close_does_nothing() {
      var server = start();

      server.close();
      server.close();

      assertThat(Postmaster.of(Layout.of(data))).isEmpty();
      assertThat(Layout.of(data).pidFile()).doesNotExist();
    }
  }

  @Nested
  class After_a_kill {

    @Test
    void the_next_start_takes_over_the_running_server() throws SQLException {
      var killed = start();
      query(killed, "create table kept as select 42 as answer");
      killed.abandon();

      try (var server = start()) {
        assertThat(server.port()).isEqualTo(killed.port());
        assertThat(query(server, "select answer from kept")).isEqualTo("42");
      }
      assertThat(Postmaster.of(Layout.of(data))).isEmpty();
    }

    @Test
    void of_the_server_itself_committed_data_are_recovered() throws Exception {
      var killed = start();
      query(killed, "create table kept as select 42 as answer");
      var process = Postmaster.of(Layout.of(data)).orElseThrow().process();
      process.destroyForcibly();
      process.onExit().get(10, TimeUnit.SECONDS);
      killed.abandon();

      try (var server = start()) {
        assertThat(query(server, "select answer from kept")).isEqualTo("42");
      }
    }

    @Test
    void during_initialisation_the_next_start_begins_anew() throws Exception {
      Files.createDirectories(Layout.of(data).newCluster().resolve("base"));

      try (var server = start()) {
        assertThat(query(server, "select 1")).isEqualTo("1");
      }
    }
  }

  @Nested
  class A_data_directory {

    @Test
    void is_refused_to_a_second_server() {
      try (var first = start()) {
        assertThatThrownBy(EmbeddedPostgresTest.this::start)
            .isInstanceOf(EmbeddedDatabaseException.class)
            .hasMessageContaining("in use by another Tramontane")
            .hasMessageContaining("--data DIR");
        assertThat(first.port()).isPositive();
      }
    }

    @Test
    void of_another_major_version_is_refused_and_left_alone() throws IOException {
      start().close();
      Files.writeString(Layout.of(data).majorVersion(), "17\n");

      assertThatThrownBy(EmbeddedPostgresTest.this::start)
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessageContaining("written by PostgreSQL 17")
          .hasMessageContaining("pg_dumpall");
      assertThat(Layout.of(data).majorVersion()).hasContent("17");
    }

    @Test
    void that_cannot_be_made_is_named_with_a_remedy() throws IOException {
      var file = Files.createFile(data.resolve("file"));

      assertThatThrownBy(() -> EmbeddedPostgres.start(file, SETTINGS))
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("Choose one that this user may write");
    }
  }
}
