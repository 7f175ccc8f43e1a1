package dev.tramontane.language.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.parse.ExpressionChecker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallCheckTest {

  @Nested
  class Names {

    @Test
    void of_an_unknown_action_is_warned_of_where_it_stands() {
      assertThat(issues(task("action: std.ech output=1")))
          .containsExactly(
              "5:15-5:22 unknown-action There is no action 'std.ech'. Did you mean 'std.echo'?");
    }

    @Test
    void of_an_unknown_workflow_is_warned_of() {
      assertThat(issues(task("workflow: nowhere")))
          .containsExactly(
              "5:17-5:24 unknown-workflow There is no workflow 'nowhere'."
                  + " Correct the name, or save the workflow before this runs.");
    }

    @Test
    void that_the_catalog_has_are_accepted() {
      assertThat(issues(task("workflow: stored\n      input: {id: 1}"))).isEmpty();
    }

    @Test
    void that_are_expressions_are_not_judged() {
      assertThat(issues(task("action: <% $.which %>"))).isEmpty();
      assertThat(issues(task("workflow: '{{ _.which }}'"))).isEmpty();
    }

    @Test
    void are_not_judged_by_a_catalog_that_cannot_tell() {
      var text = task("action: heat.stacks_list");

      assertThat(found(text, new StandardActions())).isEmpty();
      assertThat(found(text, CallCatalog.NONE)).isEmpty();
    }

    @Test
    void of_a_workbook_are_found_short_and_whole() {
      assertThat(
              issues(
                  """
                  version: '2.0'
                  name: book
                  actions:
                    greet:
                      base: std.echo
                      base-input: {output: hi}
                    greet_twice:
                      base: book.greet
                  workflows:
                    one:
                      tasks:
                        a: {action: greet}
                        b: {action: book.greet}
                        c: {workflow: two}
                        d: {workflow: book.two}
                    two:
                      tasks:
                        t: {action: std.noop}
                  """))
          .isEmpty();
    }

    @Test
    void of_a_base_are_never_short() {
      assertThat(
              issues(
                  """
                  version: '2.0'
                  name: book
                  actions:
                    greet:
                      base: std.echo
                      base-input: {output: hi}
                    greet_twice:
                      base: greet
                  """))
          .singleElement()
          .asString()
          .startsWith("8:11-8:16 unknown-action");
    }
  }

  @Nested
  class Inputs {

    @Test
    void that_the_catalog_requires_are_missed_together() {
      assertThat(issues(task("action: heat.create")))
          .containsExactly(
              "5:15-5:26 missing-action-input The action 'heat.create' requires 'name', 'template',"
                  + " which is not given. Add 'name', 'template' under 'input:'.");
    }

    @Test
    void that_nobody_takes_are_marked_one_by_one() {
      assertThat(
              issues(
                  task(
                      "action: heat.create name=1 nonsense=2\n"
                          + "      input: {template: 1, tags: 3}")))
          .containsExactly(
              "6:28-6:32 unknown-action-input The action 'heat.create' has no input 'tags'; the"
                  + " call fails. Remove it, or use one of: name, template, tag_list.",
              "5:34-5:42 unknown-action-input The action 'heat.create' has no input 'nonsense'; the"
                  + " call fails. Remove it, or use one of: name, template, tag_list.");
    }

    @Test
    void of_a_stored_workflow_are_missed_and_others_become_parameters_of_its_run() {
      assertThat(issues(task("workflow: stored\n      input: {task_name: x, env: {}}")))
          .containsExactly(
              "5:17-5:23 missing-workflow-input The workflow 'stored' requires 'id', which is not"
                  + " given. Add 'id' under 'input:'.");
    }

    @Test
    void that_are_one_expression_are_not_judged() {
      assertThat(issues(task("action: heat.create\n      input: <% $.request %>"))).isEmpty();
    }

    @Test
    void of_a_base_are_what_the_ad_hoc_action_gives_it() {
      assertThat(
              issues(
                  """
                  version: '2.0'
                  own:
                    base: heat.create
                    base-input: {name: a}
                  """))
          .containsExactly(
              "3:9-3:20 missing-action-input The action 'heat.create' requires 'template', which is"
                  + " not given. Add 'template' under 'base-input:'.");
    }
  }

  @Test
  void inputs_are_not_missed_in_a_damaged_text() {
    assertThat(issues(task("action: heat.create\n      input:\n        name: \"http://")))
        .isEmpty();
  }

  private static String task(String keys) {
    return "version: '2.0'\nflow:\n  tasks:\n    t:\n      " + keys + "\n";
  }

  private static List<String> issues(String text) {
    return found(text, new Shelf());
  }

  private static List<String> found(String text, CallCatalog catalog) {
    var document = new DefinitionReader(ExpressionChecker.NONE).read(text);
    return CallCheck.check(document, catalog).stream().map(CallCheckTest::line).toList();
  }

  private static String line(Issue issue) {
    return "%d:%d-%d:%d %s %s %s"
        .formatted(
            issue.span().start().line() + 1,
            issue.span().start().column() + 1,
            issue.span().end().line() + 1,
            issue.span().end().column() + 1,
            issue.code(),
            issue.message(),
            issue.remedy());
  }

  /** A catalog that knows everything there is: the standard actions and one workflow. */
  private static final class Shelf implements CallCatalog {

    @Override
    public Collection<Callable> actions() {
      var all = new ArrayList<>(new StandardActions().actions());
      all.add(
          new Callable(
              "heat.create",
              "",
              List.of(
                  Parameter.required("name"),
                  Parameter.required("template"),
                  Parameter.optional("tag_list", "[]"))));
      return all;
    }

    @Override
    public Collection<Callable> workflows() {
      return List.of(new Callable("stored", "", List.of(Parameter.required("id"))));
    }

    @Override
    public boolean lacksAction(String name) {
      return action(name).isEmpty();
    }

    @Override
    public boolean lacksWorkflow(String name) {
      return workflow(name).isEmpty();
    }
  }
}
