package dev.tramontane.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.call.StandardActions;
import dev.tramontane.lsp.completion.Completions;
import dev.tramontane.lsp.support.CursorText;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompletionsTest {

  @Nested
  class Keys {

    @Test
    void of_a_task_are_proposed_without_those_written() {
      assertThat(
              completion(
                  """
                  version: '2.0'
                  flow:
                    tasks:
                      t:
                        action: std.noop
                        |
                  """))
          .contains("on-success", "publish", "join", "retry")
          .doesNotContain("action", "requires", "tasks");
    }

    @Test
    void of_a_workflow_stand_beside_tasks() {
      assertThat(completion("version: '2.0'\nflow:\n  ta|\n")).contains("tasks", "task-defaults");
    }

    @Test
    void of_a_reverse_task_know_requires_and_no_transitions() {
      assertThat(
              completion(
                  """
                  version: '2.0'
                  flow:
                    type: reverse
                    tasks:
                      t:
                        |
                  """))
          .contains("requires")
          .doesNotContain("on-success", "join");
    }

    @Test
    void of_retry_are_its_own() {
      assertThat(
              completion(
                  """
                  version: '2.0'
                  flow:
                    tasks:
                      t:
                        retry:
                          |
                  """))
          .containsExactlyInAnyOrder("count", "delay", "break-on", "continue-on");
    }

    @Test
    void inside_braces_are_proposed_too() {
      assertThat(completion("version: '2.0'\nflow:\n  tasks:\n    t: {action: std.noop, on|}\n"))
          .contains("on-success", "on-error");
    }
  }

  @Nested
  class Names {

    @Test
    void of_actions_follow_action() {
      assertThat(completion("version: '2.0'\nflow:\n  tasks:\n    t:\n      action: std.e|\n"))
          .containsExactlyInAnyOrder("std.echo", "std.email");
    }

    @Test
    void of_tasks_and_commands_follow_a_transition_but_not_the_task_itself() {
      assertThat(
              completion(
                  """
                  version: '2.0'
                  flow:
                    tasks:
                      one:
                        on-success: |
                      two: {}
                  """))
          .contains("two", "fail", "succeed", "pause", "noop")
          .doesNotContain("one");
    }

    @Test
    void of_tasks_stand_in_list_items() {
      assertThat(
              completion(
                  """
                  version: '2.0'
                  flow:
                    tasks:
                      one:
                        on-error:
                          - t|
                      two: {}
                  """))
          .contains("two");
    }

    @Test
    void of_tasks_stand_in_brackets() {
      assertThat(
              completion(
                  "version: '2.0'\n"
                      + "flow:\n"
                      + "  tasks:\n"
                      + "    a:\n"
                      + "      on-success: [b, c|\n"
                      + "    cc: {}\n"))
          .contains("cc");
    }

    @Test
    void of_workflows_of_the_same_text_follow_workflow() {
      assertThat(
              completion(
                  """
                  version: '2.0'
                  sub:
                    input: [a]
                    tasks: {t: {}}
                  flow:
                    tasks:
                      t:
                        workflow: |
                  """))
          .contains("sub", "flow");
    }
  }

  @Nested
  class Inputs {

    @Test
    void of_the_called_action_are_proposed_without_those_given() {
      assertThat(
              completion(
                  """
                  version: '2.0'
                  flow:
                    tasks:
                      t:
                        action: std.http
                        input:
                          url: x
                          m|
                  """))
          .contains("method", "params")
          .doesNotContain("url");
    }

    @Test
    void of_the_called_workflow_are_proposed() {
      assertThat(
              completion(
                  """
                  version: '2.0'
                  sub:
                    input: [first, second: 1]
                    tasks: {t: {}}
                  flow:
                    tasks:
                      t:
                        workflow: sub
                        input:
                          |
                  """))
          .containsExactlyInAnyOrder("first", "second");
    }
  }

  @Nested
  class Expressions {

    private static final String FLOW =
        """
        version: '2.0'
        flow:
          input: [name]
          vars: {region: eu}
          tasks:
            a:
              action: std.noop
              publish: {made: 1}
            b:
              action: std.echo output=%s
        """;

    @Test
    void see_inputs_vars_and_what_is_published() {
      assertThat(completion(FLOW.formatted("\"<% $.| %>\"")))
          .containsExactlyInAnyOrder("name", "region", "made");
    }

    @Test
    void of_jinja_see_the_same() {
      assertThat(completion(FLOW.formatted("'{{ _.ma|'"))).containsExactly("made");
    }

    @Test
    void know_functions() {
      assertThat(completion(FLOW.formatted("<% ta|"))).contains("task", "tasks");
    }

    @Test
    void know_the_tasks_that_can_be_asked() {
      assertThat(completion(FLOW.formatted("<% task(|"))).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void a_broken_text_is_completed_too() {
    assertThat(
            completion(
                """
                version: '2.0'
                flow:
                  tasks:
                    one:
                      action: std.echo output="unclosed
                    two:
                      on-success: |
                    three: {action: [
                """))
        .contains("one", "fail");
  }

  @Test
  void a_proposal_replaces_the_word_at_the_cursor() {
    var item =
        items("version: '2.0'\nflow:\n  tasks:\n    t:\n      action: std.ech|\n").getFirst();

    assertThat(item.getTextEdit().getLeft().getRange().getStart().getCharacter()).isEqualTo(14);
    assertThat(item.getTextEdit().getLeft().getNewText()).isEqualTo("std.echo");
  }

  private static List<String> completion(String marked) {
    return items(marked).stream()
        .map(CompletionItem::getLabel)
        .map(label -> label.replaceFirst("^[$_]\\.", ""))
        .toList();
  }

  private static List<CompletionItem> items(String marked) {
    var text = CursorText.of(marked);
    return new Completions(new StandardActions()).at(text.document(), text.offset());
  }
}
