package dev.tramontane.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.server.config.TramontaneProperties;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CallerPolicyTest {

  @Test
  void the_names_of_loopback_are_known_with_any_port() {
    var policy = listeningOn("127.0.0.1");

    assertThat(List.of("localhost:8989", "127.0.0.1", "[::1]:80", "LOCALHOST"))
        .allMatch(policy::knowsHost);
  }

  @Test
  void other_names_and_what_is_no_name_are_unknown() {
    var policy = listeningOn("127.0.0.1");

    assertThat(
            List.of(
                "evil.example",
                "localhost.evil.example:8989",
                "10.0.0.1",
                "",
                "a b",
                "u@localhost"))
        .noneMatch(policy::knowsHost);
  }

  @Test
  void a_server_for_everybody_is_also_called_by_its_addresses() {
    var policy = listeningOn("0.0.0.0");

    assertThat(policy.knowsHost("10.0.0.1:8989")).isTrue();
    assertThat(policy.knowsHost("evil.example:8989")).isFalse();
  }

  @Test
  void configured_names_are_known() {
    assertThat(listeningOn("0.0.0.0").knowsHost("flows.example:8989")).isTrue();
  }

  @Test
  void our_own_pages_may_call() {
    var policy = listeningOn("127.0.0.1");

    assertThat(policy.acceptsOrigin("http://localhost:8989", "localhost:8989")).isTrue();
    assertThat(policy.acceptsOrigin("https://localhost", "localhost")).isTrue();
  }

  @Test
  void pages_of_other_places_may_not_call() {
    var policy = listeningOn("127.0.0.1");

    assertThat(List.of("http://evil.example", "http://localhost:3000", "null", "file://"))
        .noneMatch(origin -> policy.acceptsOrigin(origin, "localhost:8989"));
  }

  @Test
  void pages_of_a_configured_origin_may_call() {
    assertThat(listeningOn("127.0.0.1").acceptsOrigin("https://tools.example", "localhost:8989"))
        .isTrue();
  }

  private static CallerPolicy listeningOn(String host) {
    return new CallerPolicy(
        new TramontaneProperties(
            Path.of("data"),
            null,
            null,
            null,
            host,
            8989,
            List.of("flows.example"),
            List.of("https://tools.example"),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            new TramontaneProperties.Http(false),
            null,
            false));
  }
}
