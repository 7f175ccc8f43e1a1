package dev.tramontane.language.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.flow.VariableSource;
import dev.tramontane.language.flow.Viewpoint;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.workflow.Assumption;
import dev.tramontane.language.infer.workflow.DocumentCallTypes;
import dev.tramontane.language.infer.workflow.StandardCallTypes;
import dev.tramontane.language.infer.workflow.WorkflowTypes;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowTypesTest {

  private static final String FLOW =
      """
      version: '2.0'
      flow:
        input: [id, {port: 80}, {options: {retry: true}}]
        vars:
          base: http://<% $.id %>
        output:
          code: <% $.code %>
        tasks:
          fetch:
            action: std.http url=<% $.base %>
            publish:
              code: <% task().result.status %>
              headers: <% task().result.headers %>
            publish-on-error: {code: failed}
            on-success: each
            on-error: give_up
          each:
            with-items: i in <% range(3) %>
            action: std.echo output=<% $.i %>
            publish: {numbers: "{{ task().result }}"}
            on-success: count
          count:
            action: std.echo
            input: {output: {n: <% $.numbers.sum() %>, who: "x"}}
            publish: {n: <% task().result.n %>}
            on-success: sub
          sub:
            workflow: child
            input: {name: <% $.code %>}
            publish: {child: <% task(sub).result %>}
          give_up:
            action: std.noop
      child:
        input: [name]
        output: {greeting: "hi <% $.name %>", name: <% $.name %>}
        tasks: {t: {action: std.noop}}
      """;

  @Test
  void inputs_are_of_the_type_of_their_defaults() {
    assertThat(variable(FLOW, "fetch", "port")).isEqualTo("int");
    assertThat(variable(FLOW, "fetch", "options")).isEqualTo("{retry: bool, ...}");
    assertThat(variable(FLOW, "fetch", "id")).isEqualTo("unknown");
  }

  @Test
  void vars_are_of_the_type_of_their_templates() {
    assertThat(variable(FLOW, "fetch", "base")).isEqualTo("text");
  }

  @Test
  void published_variables_follow_the_results_of_actions() {
    assertThat(variable(FLOW, "each", "code")).isEqualTo("int or text");
    assertThat(variable(FLOW, "each", "headers")).isEqualTo("dict of text");
    assertThat(variable(FLOW, "count", "numbers")).isEqualTo("list of int");
    assertThat(variable(FLOW, "sub", "n")).isEqualTo("int");
  }

  @Test
  void a_branch_sees_what_is_published_on_the_way_to_it() {
    assertThat(variable(FLOW, "give_up", "code")).isEqualTo("text");
    assertThat(expected(FLOW).typeOfVariable("fetch", "code")).isEmpty();
  }

  @Test
  void results_of_nested_workflows_are_their_output() {
    assertThat(expected(FLOW).result("sub").text())
        .isEqualTo("{greeting: text, name: int or text}");
  }

  @Test
  void the_output_joins_all_ends() {
    assertThat(expected(FLOW).output().text()).isEqualTo("{code: int or text}");
  }

  @Test
  void items_are_seen_by_the_input_only() {
    var types = expected(FLOW);

    assertThat(types.typeOfVariable(new Viewpoint.Call("each"), "i").map(Type::text))
        .contains("int");
    assertThat(types.typeOfVariable("each", "i")).isEmpty();
  }

  @Test
  void publishers_are_told_with_their_places() {
    assertThat(expected(FLOW).publishers("give_up", "code"))
        .singleElement()
        .isInstanceOfSatisfying(
            VariableSource.Published.class,
            published -> assertThat(published.task().name()).isEqualTo("fetch"));
  }

  @Test
  void a_loop_is_gone_round_until_nothing_new_appears() {
    var flow =
        """
        version: '2.0'
        flow:
          vars: {n: 0, all: []}
          tasks:
            again:
              action: std.noop
              publish:
                n: <% $.n + 1 %>
                all: <% $.all + [$.n] %>
                nested: <% [$.get(nested)] %>
              on-success: [again: <% $.n < 3 %>]
            start:
              action: std.noop
              on-success: again
        """;

    assertThat(variable(flow, "again", "n")).isEqualTo("int");
    assertThat(variable(flow, "again", "all")).isEqualTo("list of int");
    assertThat(variable(flow, "again", "nested")).isEqualTo("unknown");
  }

  @Test
  void a_workflow_that_calls_itself_comes_to_an_end() {
    var flow =
        """
        version: '2.0'
        flow:
          output: {again: <% $.r %>}
          tasks:
            t:
              workflow: flow
              publish: {r: <% task().result %>}
        """;

    assertThat(expected(flow).output().text()).startsWith("{again: {again: ");
  }

  @Test
  void an_adhoc_action_gives_its_output() {
    var flow =
        """
        version: '2.0'
        name: book
        actions:
          greet:
            base: std.echo
            base-input: {output: {text: "hi <% $.name %>", size: 3}}
            input: [name]
            output: {said: <% $.text %>, n: <% $.size %>}
        workflows:
          flow:
            tasks:
              t: {action: greet name="you", publish: {r: <% task().result %>}, on-success: u}
              u: {action: std.noop}
        """;

    assertThat(variable(flow, "u", "r")).isEqualTo("{said: text, n: int}");
  }

  @Test
  void what_is_certain_does_not_trust_defaults_or_the_success_of_other_tasks() {
    var types = types(FLOW, Assumption.CERTAIN);

    assertThat(types.typeOfVariable("fetch", "port").map(Type::text)).contains("unknown");
    assertThat(types.typeOfVariable("each", "headers").map(Type::text)).contains("dict of text");
    assertThat(types.at(new Viewpoint.End(), "").task(Optional.of("fetch")).text())
        .contains("result: unknown");
  }

  private static String variable(String text, String task, String variable) {
    return expected(text).typeOfVariable(task, variable).orElseThrow().text();
  }

  private static WorkflowTypes expected(String text) {
    return types(text, Assumption.EXPECTED);
  }

  private static WorkflowTypes types(String text, Assumption assumption) {
    var document = DefinitionReader.standard().read(text);
    var calls =
        DocumentCallTypes.of(
            document.workflows(), document.actions(), new StandardCallTypes(), assumption);
    return WorkflowTypes.of(document.workflows().getFirst(), calls, assumption, Map.of());
  }
}
