package dev.tramontane.e2e.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.e2e.support.PackagedApplication;
import dev.tramontane.e2e.support.RestClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerIT {

  private static final int EXECUTIONS = 200;

  /**
   * Each run calls the outside world once before and once after a wait. A call whose fate a crash
   * leaves unknown is not repeated, as it is not marked safe-rerun: its task fails and is handled.
   */
  private static final String WORKFLOW =
      """
      version: '2.0'
      killed_in_the_middle:
        input: [url, number]
        tasks:
          before:
            action: std.http
            input:
              url: <% $.url %>/before/<% $.number %>
            on-complete: [wait]
          wait:
            action: std.sleep seconds=3
            on-complete: [nested]
          nested:
            workflow: killed_in_the_middle_nested
            input:
              url: <% $.url %>
              number: <% $.number %>
      killed_in_the_middle_nested:
        input: [url, number]
        tasks:
          after:
            action: std.http
            input:
              url: <% $.url %>/after/<% $.number %>
            on-error: [noop]
      """;

  @Test
  void all_running_executions_finish_after_a_kill_and_none_acts_twice(@TempDir Path directory)
      throws IOException {
    try (var world = new CountingServer();
        var application = PackagedApplication.start(directory.resolve("data"))) {
      var ids = startAll(application.rest(), world.url());
      LockSupport.parkNanos(Duration.ofMillis(2_500).toNanos());
      application.kill();

      try (var restarted = application.restart()) {
        var states = new ArrayList<String>();
        for (var id : ids) {
          var execution = restarted.rest().await(id, Duration.ofMinutes(2));
          states.add(execution.get("state").asString());
        }

        assertThat(states)
            .hasSize(EXECUTIONS)
            .allMatch(s -> s.equals("SUCCESS") || s.equals("ERROR"));
        assertThat(world.calls())
            .hasSizeGreaterThan(EXECUTIONS)
            .allSatisfy((path, times) -> assertThat(times).isEqualTo(1));
        assertThat(states).filteredOn("SUCCESS"::equals).hasSizeGreaterThan(EXECUTIONS / 2);
      }
    }
  }

  private static List<String> startAll(RestClient rest, String url) {
    rest.define("workflows", WORKFLOW);
    var ids = new ArrayList<String>();
    for (int i = 0; i < EXECUTIONS; i++) {
      ids.add(rest.start("killed_in_the_middle", Map.of("url", url, "number", i), Map.of()));
    }
    return ids;
  }
}
