package dev.tramontane.e2e.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tramontane.e2e.generated.SiteDecommissioning;
import dev.tramontane.e2e.support.PackagedApplication;
import dev.tramontane.e2e.support.RestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductionSizedIT {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path directory;

  @SuppressWarnings("NullAway.Init") // set before every test
  private static PackagedApplication application;

  @BeforeAll
  static void startApplication() {
    application = PackagedApplication.start(directory.resolve("data"));
  }

  @AfterAll
  static void stopApplication() {
    application.close();
  }

  @Test
  void the_generated_decommissioning_of_a_site_succeeds() {
    var rest = application.rest();
    rest.define("workbooks", SiteDecommissioning.actions());
    rest.define("workflows", SiteDecommissioning.nestedWorkflows());
    rest.define("workflows", SiteDecommissioning.workflow());

    var id =
        rest.start(
            SiteDecommissioning.WORKFLOW,
            Map.of(),
            Map.of("env", SiteDecommissioning.environment()));
    var execution = rest.await(id, LIMIT);

    assertThat(execution.get("state").asString())
        .as("state, with %s", execution.get("state_info"))
        .isEqualTo("SUCCESS");
    assertThat(rest.get("executions/" + id + "/tasks").get("tasks").size()).isEqualTo(311);
    assertThat(execution.get("output").asString()).contains("\"all_released\": true");
  }

  @Test
  void the_termination_workflow_of_an_operator_succeeds() throws IOException {
    var rest = application.rest();
    rest.define("workflows", corpus("sub_wfs.yaml"));
    rest.define("workbooks", corpus("dummy_actions.yaml"));
    rest.define("workbooks", corpus("dummy_actions_nuage.yaml"));
    rest.define("workflows", corpus("terminate_wf.yaml"));

    var params = JSON.readTree(corpus("terminate_params.json"));
    var id = rest.start("mistral_cmg_terminate", Map.of(), params);

    var execution = rest.await(id, LIMIT);
    assertThat(execution.get("state").asString()).isEqualTo("SUCCESS");
    var nested = rest.get("executions?limit=1000&state=ERROR&root_execution_id=" + id);
    assertThat(nested.get("executions").size()).as("failed nested executions").isZero();
  }

  @Test
  void a_join_of_five_hundred_branches_succeeds() throws IOException {
    var rest = application.rest();
    rest.define("workbooks", corpus("join_500_wb.yaml"));

    var id = rest.start("join_500_wb.wf");

    assertThat(rest.await(id, LIMIT).get("state").asString()).isEqualTo("SUCCESS");
  }

  @Test
  void items_run_under_their_concurrency_limit() throws IOException {
    var rest = application.rest();
    rest.define("workbooks", corpus("wb.yaml"));

    var input = JSON.readTree(corpus("count_100_concurrency_10.json"));
    var id = rest.start("with_items_wb.wf", input, Map.of());

    assertThat(rest.await(id, LIMIT).get("state").asString()).isEqualTo("SUCCESS");
  }

  @Test
  void the_nested_workbook_fails_where_mistral_fails_and_the_cause_is_found() throws IOException {
    var rest = application.rest();
    rest.define("workbooks", corpus("complex_wf_wb.yaml"));

    var input = JSON.readTree(corpus("complex_wf_params.json"));
    var id = rest.start("very_big_wb.top_level_workflow", Map.of(), input);
    var execution = rest.await(id, LIMIT);

    assertThat(execution.get("state").asString()).isEqualTo("ERROR");
    assertThat(leafMessage(rest, id)).contains("env");
  }

  private static String leafMessage(RestClient rest, String id) {
    JsonNode causes = rest.get("/api/executions/" + id + "/causes").get("causes");
    assertThat(causes.size()).isPositive();
    return causes.get(0).get("message").asString();
  }

  private static String corpus(String name) throws IOException {
    var file =
        Path.of(System.getProperty("tramontane.corpus", "../../shared/corpus"))
            .resolve("mistral-rally")
            .resolve(name);
    assumeTrue(
        Files.isRegularFile(file),
        () -> "skipped: the operators' workflows are not at hand (no %s)".formatted(file));
    return Files.readString(file);
  }
}
