package dev.tramontane.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.server.SharedApplication;
import dev.tramontane.server.TestClient;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The debugger, causes and the journal as docs/api.md describes them. */
class DebuggerApiTest {

  private final TestClient client = new TestClient(SharedApplication.running().address());

  @Test
  void a_run_is_held_at_a_breakpoint_looked_into_changed_and_let_go() {
    upload(
        "api_held",
        "{input: [x], output: {y: <% $.y %>}, tasks: {a: {action: std.noop,"
            + " publish: {y: <% $.x + 1 %>}}}}");
    var breakpoint =
        client.putJson("/api/breakpoints", "{\"workflow\": \"api_held\", \"task\": \"a\"}");
    assertThat(breakpoint.get("phase")).isEqualTo("task-enter");

    var execution =
        client.postJson(
            "/api/executions", "{\"workflow_name\": \"api_held\", \"input\": {\"x\": 1}}");
    assertThat(execution.status()).isEqualTo(201);
    var holds = client.get("/api/executions/" + execution.get("id") + "/holds");
    assertThat(holds.get("attached")).isEqualTo(true);
    var hold = only(holds, "holds");
    assertThat(hold).containsEntry("task", "a").containsEntry("reason", "breakpoint");
    var task = "/api/tasks/" + hold.get("task_execution_id");

    assertThat(only(client.get(task + "/frames"), "frames")).containsEntry("workflow", "api_held");
    assertThat(client.get(task + "/scopes").text()).contains("\"Context\"", "\"Input\"");
    assertThat(evaluate(task, "<% $.x + 1 %>").get("value")).isEqualTo(2L);
    assertThat(evaluate(task, "<% nonsense( %>").json()).containsKeys("code", "error");
    assertThat(
            client
                .putJson(
                    task + "/variables", "{\"scope\": \"Context\", \"name\": \"x\", \"value\": 41}")
                .status())
        .isEqualTo(204);
    assertThat(client.postJson(task + "/moves", "{\"move\": \"resume\"}").status()).isEqualTo(204);

    assertThat(client.get("/v2/executions/" + execution.get("id")).get("output"))
        .isEqualTo("{\"y\": 42}");
    var again = client.postJson(task + "/moves", "{\"move\": \"resume\"}");
    assertThat(again.get("code")).isEqualTo("not-held");
    var removed = client.delete("/api/breakpoints/" + breakpoint.get("id"));
    assertThat(removed.status()).isEqualTo(204);
  }

  @Test
  void the_cause_of_a_failure_is_the_innermost_task() {
    upload("api_inner", "{tasks: {broken: {action: std.fail error_data=\"no disk\"}}}");
    upload("api_outer", "{tasks: {call: {workflow: api_inner}}}");
    var execution = client.postJson("/v2/executions", "{\"workflow_name\": \"api_outer\"}");

    var cause = only(client.get("/api/executions/" + execution.get("id") + "/causes"), "causes");

    assertThat(cause).containsEntry("message", "no disk").containsEntry("line", 2L);
    assertThat((List<?>) cause.get("path")).hasSize(2);
  }

  @Test
  void the_journal_is_read_in_parts() {
    upload("api_journal", "{tasks: {a: {action: std.noop}}}");
    var execution = client.postJson("/v2/executions", "{\"workflow_name\": \"api_journal\"}");
    var journal = "/api/executions/" + execution.get("id") + "/journal";

    var first = only(client.get(journal + "?limit=1"), "events");
    var second = only(client.get(journal + "?after=1&limit=1"), "events");

    assertThat(first).containsEntry("position", 1L).containsEntry("type", "WorkflowCreated");
    assertThat(second).containsEntry("position", 2L);
  }

  @Test
  void wrong_requests_are_refused_with_their_place() {
    assertThat(client.putJson("/api/breakpoints", "{\"workflow\": \"w\"}").get("attribute"))
        .isEqualTo("task");
    assertThat(
            client
                .putJson(
                    "/api/breakpoints",
                    "{\"workflow\": \"w\", \"task\": \"t\", \"phase\": \"never\"}")
                .get("attribute"))
        .isEqualTo("phase");
    var broken =
        client.putJson(
            "/api/breakpoints",
            "{\"workflow\": \"w\", \"task\": \"t\", \"condition\": \"<% $.a + %>\"}");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.get("code")).isEqualTo("yaql-syntax");
    assertThat(broken.get("attribute")).isEqualTo("condition");
    assertThat(broken.json()).containsKey("column");
    assertThat(client.delete("/api/breakpoints/none").status()).isEqualTo(404);
    assertThat(client.get("/api/executions/none/causes").status()).isEqualTo(404);
    assertThat(client.postJson("/api/tasks/none/moves", "{\"move\": \"fly\"}").status())
        .isIn(400, 404);
    assertThat(client.get("/api/nonsense").status()).isEqualTo(404);
  }

  private TestClient.Answer evaluate(String task, String expression) {
    return client.postJson(task + "/evaluations", "{\"expression\": \"" + expression + "\"}");
  }

  private void upload(String name, String definition) {
    var answer =
        client.postText("/v2/workflows", "version: '2.0'\n%s: %s\n".formatted(name, definition));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static FrozenMap only(TestClient.Answer answer, String list) {
    assertThat((List<?>) answer.get(list)).as(answer.text()).hasSize(1);
    var items = (List<?>) Objects.requireNonNull(answer.get(list));
    return (FrozenMap) Objects.requireNonNull(items.getFirst());
  }
}
