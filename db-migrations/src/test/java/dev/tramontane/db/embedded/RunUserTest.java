package dev.tramontane.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only root has to hand the server to somebody else. */
class RunUserTest {

  @TempDir Path data;

  @BeforeEach
  void only_as_root() {
    assumeTrue(Shell.run(java.util.List.of("id", "-u")).output().equals("0"));
  }

  @Test
  void root_hands_the_server_to_another_user() throws Exception {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

    try (var server = start()) {
      assertThat(server.port()).isPositive();
      assertThat(Files.getOwner(Layout.of(data).cluster()).getName()).isIn("postgres", "nobody");
    }
  }

  @Test
  void root_uses_a_user_namespace_where_no_other_user_can_enter() throws Exception {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));

    start().close();
    try (var again = start()) {
      assertThat(again.port()).isPositive();
      assertThat(Files.getOwner(Layout.of(data).cluster()).getName()).isEqualTo("root");
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(
        Layout.of(data),
        Path.of("target/temporary-postgres").toAbsolutePath(),
        new Settings(16, 64, 20, false, Duration.ofSeconds(60)));
  }
}
