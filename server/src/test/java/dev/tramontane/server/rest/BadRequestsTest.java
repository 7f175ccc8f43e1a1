package dev.tramontane.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.server.SharedApplication;
import dev.tramontane.server.TestClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the answer is clear and nothing happens. */
class BadRequestsTest {

  private final TestClient client = new TestClient(SharedApplication.running().address());

  @ParameterizedTest
  @CsvSource({
    "executions,WorkflowExecution not found [id=%s]",
    "tasks,TaskExecution not found [id=%s]",
    "action_executions,ActionExecution not found [id=%s]"
  })
  void unknown_ids_are_not_found(String resource, String message) {
    for (var id : List.of(UUID.randomUUID().toString(), "no-uuid", "1-1-1-1-1")) {
      var answer = client.get("/v2/" + resource + "/" + id);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.get("faultstring")).isEqualTo(message.formatted(id));
      assertThat(answer.get("faultcode")).isEqualTo("Client");
      assertThat(answer.json()).containsEntry("debuginfo", null);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workflows/none",
        "workbooks/none",
        "actions/none",
        "environments/none",
        "executions/none/tasks",
        "executions/none/executions",
        "tasks/none/action_executions",
        "tasks/none/workflow_executions",
        "tasks/none/executions"
      })
  void unknown_names_and_parents_are_not_found(String path) {
    assertThat(client.get("/v2/" + path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron_triggers",
        "event_triggers",
        "code_sources",
        "dynamic_actions",
        "services",
        "members",
        "nonsense"
      })
  void resources_that_are_not_there_are_not_found_in_plain_text(String resource) {
    var answer = client.get("/v2/" + resource);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("text/plain");
  }

  @Test
  void a_method_that_a_resource_does_not_know_is_not_allowed() {
    var answer = client.delete("/v2/workflows");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET", "POST", "PUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/xml", "application/xml", "application/soap+xml; charset=utf-8"})
  void xml_is_refused_everywhere(String type) {
    for (var resource : List.of("workflows", "executions", "environments")) {
      var answer = client.post("/v2/" + resource, type, "<a/>");

      assertThat(answer.status()).isEqualTo(415);
      assertThat(answer.header("Server-Error-Message")).contains("XML");
    }
  }

  @Test
  void text_is_no_json() {
    var answer = client.postText("/v2/executions", "{}");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.get("faultstring")).isEqualTo("Unknown mimetype: text/plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "null", "\"text\"", "{\"a\": 1, \"a\": 2}", "{} {}", "{\"a\": NaN}"})
  void a_body_that_is_no_json_object_is_refused(String body) {
    var answer = client.postJson("/v2/executions", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("Request is not in valid JSON format");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    var request =
        client
            .request("/v2/executions")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xff, '}'}));

    assertThat(client.send(request).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "executions|{\"workflow_name\": 5}|workflow_name",
        "executions|{\"workflow_name\": \"w\", \"input\": \"[1]\"}|input",
        "executions|{\"workflow_name\": \"w\", \"input\": 7}|input",
        "executions|{\"workflow_name\": \"w\", \"params\": \"{\"}|params",
        "executions|{\"workflow_name\": \"w\", \"tags\": \"a\"}|tags",
        "executions|{\"workflow_name\": \"w\", \"id\": \"no\"}|id",
        "executions|{\"workflow_name\": \"w\\u0000\"}|workflow_name",
        "executions|{\"workflow_name\": \"w\", \"bogus\": 1}|bogus",
        "action_executions|{\"name\": [], \"input\": {}}|name",
        "action_executions|{\"name\": \"std.noop\", \"params\": {\"run_sync\": 5}}|run_sync",
        "action_executions|{\"name\": \"std.noop\", \"params\": {\"timeout\":"
            + " \"x\"}}|params.timeout",
        "environments|{\"name\": {}, \"variables\": {}}|name",
        "environments|{\"name\": \"e\", \"variables\": 5}|variables"
      })
  void a_wrong_type_is_refused_with_its_attribute(String resource, String body, String attribute) {
    var answer = client.postJson("/v2/" + resource, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.get("attribute")).isEqualTo(attribute);
  }

  @ParameterizedTest
  @CsvSource({
    "executions?bogus=1,bogus",
    "executions?limit=x,limit",
    "executions?limit=0,limit",
    "executions?sort_keys=bogus,sort_keys",
    "executions?sort_dirs=up,sort_dirs",
    "executions?fields=bogus,fields",
    "executions?nulls=bogus,nulls",
    "executions?workflow_id=x,workflow_id",
    "executions?created_at=gt:x,created_at",
    "tasks?processed=maybe,processed",
    "workflows?limit=-1,limit",
    "workbooks?bogus=1,bogus",
    "actions?bogus=1,bogus",
    "environments?bogus=1,bogus"
  })
  void a_wrong_query_is_refused_with_its_parameter(String path, String parameter) {
    var answer = client.get("/v2/" + path);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.get("parameter")).isEqualTo(parameter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executions?marker=x",
        "executions?sort_keys=params",
        "executions?params=x",
        "executions?state=BOGUS",
        "executions?state=gt:RUNNING",
        "executions?id=has:x",
        "tasks?state=in:RUNNING,BOGUS",
        "action_executions?state=has:ERR",
        "workflows?definition=has:'",
        "actions?name=has:%25_",
        "executions?workflow_name=in:"
      })
  void no_query_breaks_the_server(String path) {
    assertThat(client.get("/v2/" + path).status()).isIn(200, 400);
  }

  @Test
  void a_definition_that_is_too_large_is_refused_with_the_limit() {
    var answer = client.postText("/v2/workflows", "x".repeat(10_000_000));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.get("code")).isEqualTo("definition-too-large");
    assertThat(answer.text()).contains("tramontane.max-definition");
  }

  @Test
  void a_json_body_that_is_too_large_is_refused_with_the_limit() {
    var name = "x".repeat(2 << 20);

    var answer = client.postJson("/v2/executions", "{\"workflow_name\": \"" + name + "\"}");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("tramontane.max-body");
  }

  @Test
  void a_wrong_definition_is_refused_with_every_place_and_nothing_is_stored() {
    var text =
        """
        version: '2.0'
        bad_requests_good: {tasks: {a: {action: std.noop}}}
        bad_requests_bad:
          tasks:
            a:
              action: std.noop
              on-success: nowhere
            b:
              jon: all
        """;

    var answer = client.postText("/v2/workflows", text);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json()).doesNotContainKey("faultcode").containsKey("faultstring");
    assertThat((List<?>) answer.get("issues")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(client.get("/v2/workflows/bad_requests_good").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "---", "[", "a: &a [*a, *a]", "version: '2.0'", "\t", "\u0000", "- 1"})
  void text_that_is_no_definition_is_refused(String text) {
    for (var resource : List.of("workflows", "workbooks", "actions")) {
      assertThat(client.postText("/v2/" + resource, text).status()).isEqualTo(400);

      var validated = client.postText("/v2/" + resource + "/validate", text);
      assertThat(validated.status()).isEqualTo(200);
      assertThat(validated.get("valid")).isEqualTo(false);
    }
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThat(client.postText("/v2/workflows", "a: " + "[".repeat(50_000)).status())
        .isEqualTo(400);
    assertThat(client.postJson("/v2/executions", "{\"input\": " + "[".repeat(50_000)).status())
        .isEqualTo(400);
  }
}
