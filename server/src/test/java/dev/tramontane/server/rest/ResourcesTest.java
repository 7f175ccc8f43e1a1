package dev.tramontane.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.server.SharedApplication;
import dev.tramontane.server.TestClient;
import dev.tramontane.value.FrozenMap;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Resources are written, listed and changed as the reference says. */
class ResourcesTest {

  private final TestClient client = new TestClient(SharedApplication.running().address());

  @Test
  void the_root_tells_the_versions_to_clients_of_the_api() {
    var answer = client.get("/");

    assertThat(answer.text()).contains("\"id\":\"v2.0\"", "\"status\":\"CURRENT\"");
    assertThat(client.get("/v2/").get("uri")).isEqualTo(client.address() + "/v2");
    assertThat(client.get("/v2").status()).isEqualTo(302);
  }

  @Test
  void a_workflow_is_created_read_renamed_and_deleted() {
    var created = client.postText("/v2/workflows", workflow("resources_a"));

    assertThat(created.status()).isEqualTo(201);
    var item = first(created.json(), "workflows");
    assertThat(item).containsEntry("name", "resources_a").doesNotContainKey("updated_at");
    assertThat(item.get("interface")).isInstanceOf(FrozenMap.class);
    assertThat(client.get("/v2/workflows/resources_a").get("interface")).isInstanceOf(String.class);
    assertThat(client.postText("/v2/workflows", workflow("resources_a")).status()).isEqualTo(409);

    var renamed = put("/v2/workflows/resources_a", workflow("resources_b"));
    assertThat(renamed.get("name")).isEqualTo("resources_b");
    assertThat(client.get("/v2/workflows/resources_a").status()).isEqualTo(404);

    assertThat(client.delete("/v2/workflows/resources_b").status()).isEqualTo(204);
    assertThat(client.delete("/v2/workflows/resources_b").status()).isEqualTo(404);
  }

  @Test
  void fields_of_one_workflow_may_be_chosen_and_unknown_ones_do_no_harm() {
    client.postText("/v2/workflows", workflow("resources_fields"));

    var answer = client.get("/v2/workflows/resources_fields?fields=name,bogus");

    assertThat(answer.json().keySet()).containsExactlyInAnyOrder("id", "name");
  }

  @Test
  void namespaces_keep_equal_names_apart() {
    client.postText("/v2/workflows?namespace=one", workflow("resources_namespace"));
    client.postText("/v2/workflows?namespace=two", workflow("resources_namespace"));

    assertThat(client.get("/v2/workflows/resources_namespace").status()).isEqualTo(404);
    assertThat(client.get("/v2/workflows/resources_namespace?namespace=one").get("namespace"))
        .isEqualTo("one");
  }

  @Test
  void an_environment_is_created_changed_and_deleted() {
    var created =
        client.postJson(
            "/v2/environments",
            "{\"name\": \"resources_env\", \"description\": \"d\", \"variables\": {\"a\": 1}}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.get("variables")).isEqualTo("{\"a\": 1}");

    var changed =
        client.putJson(
            "/v2/environments", "{\"name\": \"resources_env\", \"variables\": \"{\\\"b\\\": 2}\"}");
    assertThat(changed.get("variables")).isEqualTo("{\"b\": 2}");
    assertThat(changed.get("description")).isEqualTo("d");

    assertThat(client.delete("/v2/environments/resources_env").status()).isEqualTo(204);
    assertThat(client.get("/v2/environments/resources_env").status()).isEqualTo(404);
  }

  @Test
  void an_environment_has_no_other_keys() {
    var answer = client.postJson("/v2/environments", "{\"name\": \"e\", \"project_id\": \"p\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("Please, check your environment definition.");
  }

  @Test
  void standard_actions_are_listed_by_name_and_not_deleted() {
    var names =
        items(client.get("/v2/actions?name=has:std.").json(), "actions").stream()
            .map(action -> String.valueOf(action.get("name")))
            .toList();

    assertThat(names).isSorted().contains("std.echo", "std.http", "std.noop");
    assertThat(client.delete("/v2/actions/std.echo").status()).isEqualTo(404);
    assertThat(client.get("/v2/actions/std.echo").get("input")).isEqualTo("output, delay=0");
  }

  @Test
  void an_action_may_be_run_without_a_workflow() {
    var answer =
        client.postJson(
            "/v2/action_executions",
            "{\"name\": \"std.echo\", \"input\": {\"output\": \"hi\"}, \"params\":"
                + " {\"save_result\": true, \"run_sync\": true}}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.get("output")).isEqualTo("{\"result\": \"hi\"}");
    assertThat(client.get("/v2/action_executions/" + answer.get("id")).get("state"))
        .isEqualTo("SUCCESS");
  }

  @Test
  void pages_of_executions_follow_each_other_without_gap_or_repetition() {
    client.postText("/v2/workflows", workflow("resources_pages"));
    for (int i = 0; i < 7; i++) {
      client.postJson("/v2/executions", "{\"workflow_name\": \"resources_pages\"}");
    }

    var seen = new ArrayList<String>();
    var next = "/v2/executions?workflow_name=resources_pages&limit=3&sort_dirs=desc&fields=state";
    while (next != null) {
      var page = client.get(next).json();
      items(page, "executions").forEach(item -> seen.add(String.valueOf(item.get("id"))));
      var link = page.get("next");
      next = link == null ? null : link.toString().substring(client.address().toString().length());
    }

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void an_execution_is_started_once_however_often_it_is_asked_for_by_id() {
    client.postText("/v2/workflows", workflow("resources_once"));
    var body =
        "{\"workflow_name\": \"resources_once\", \"id\": \"7a1b0f6e-2a3c-4d5e-8f90-0123456789ab\"}";

    var first = client.postJson("/v2/executions", body);
    var second = client.postJson("/v2/executions", body);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.get("created_at")).isEqualTo(first.get("created_at"));
    assertThat(
            items(client.get("/v2/executions?workflow_name=resources_once").json(), "executions"))
        .hasSize(1);
  }

  @Test
  void a_list_of_executions_has_output_only_if_asked() {
    client.postText("/v2/workflows", workflow("resources_output"));
    client.postJson("/v2/executions", "{\"workflow_name\": \"resources_output\"}");
    var list = "/v2/executions?workflow_name=resources_output";

    assertThat(first(client.get(list).json(), "executions"))
        .doesNotContainKeys("output", "published_global");
    assertThat(first(client.get(list + "&include_output=true").json(), "executions"))
        .containsKey("output");
  }

  @Test
  void a_report_counts_and_shows_the_tree_down_to_the_wanted_depth() {
    client.postText(
        "/v2/workflows",
        """
        version: '2.0'
        resources_report_child: {tasks: {b: {action: std.fail}}}
        resources_report: {tasks: {a: {workflow: resources_report_child}, ok: {action: std.noop}}}
        """);
    var execution = client.postJson("/v2/executions", "{\"workflow_name\": \"resources_report\"}");
    var path = "/v2/executions/" + execution.get("id") + "/report";

    var whole = client.get(path);
    assertThat(whole.text())
        .contains("\"total_tasks_count\":3", "\"error_tasks_count\":2", "\"estimated_time\":0")
        .contains("\"name\":\"b\"", "\"name\":\"std.fail\"");
    assertThat(client.get(path + "?max_depth=0").text())
        .contains("\"name\":\"resources_report_child\"")
        .doesNotContain("\"name\":\"b\"");
    assertThat(client.get(path + "?errors_only=true").text()).doesNotContain("\"name\":\"ok\"");
    assertThat(client.get(path + "?statistics_only=true").json()).containsOnlyKeys("statistics");
  }

  @Test
  void links_name_the_server_as_the_client_does() {
    client.postText("/v2/workflows", workflow("resources_link"));
    var port = client.address().getPort();
    var local = new TestClient(URI.create("http://localhost:" + port));

    assertThat(String.valueOf(local.get("/v2/workflows?limit=1").get("next")))
        .startsWith("http://localhost:%d/v2/workflows?".formatted(port));
  }

  private TestClient.Answer put(String path, String text) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "text/plain")
            .PUT(BodyPublishers.ofString(text)));
  }

  private static String workflow(String name) {
    return "version: '2.0'\n%s: {tasks: {a: {action: std.noop}}}\n".formatted(name);
  }

  private static FrozenMap first(FrozenMap body, String list) {
    return items(body, list).getFirst();
  }

  private static List<FrozenMap> items(FrozenMap body, String list) {
    return ((List<?>) Objects.requireNonNull(body.get(list)))
        .stream().map(item -> (FrozenMap) Objects.requireNonNull(item)).toList();
  }
}
