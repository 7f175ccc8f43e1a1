package dev.tramontane.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.document.DefinitionReader;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a definition that Mistral accepts is warned of, and when not. */
class WarningRulesTest {

  @Nested
  class AnUndefinedVariable {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<% $.x %>",
          "<% $[x] %>",
          "<% $.x.y.z %>",
          "<% len($.x) + 1 %>",
          "<% [1, $.x] %>",
          "<% $.x and true %>",
          "text <% $.x %>",
          "{{ _.x }}",
          "{{ _['x'] }}",
          "{{ _.x + 1 }}",
          "{{ _.x | upper }}",
          "{% if _.x %}a{% endif %} {{ 1 }}",
          "{{ x }}"
        })
    void is_one_that_the_expression_must_find(String expression) {
      assertThat(codesOf(expression)).containsExactly("undefined-variable");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<% $.known %>",
          "<% $.get(x) %>",
          "<% $.get(x, 1) or $.x %>",
          "<% $.containsKey(x) and $.x %>",
          "<% true or $.x %>",
          "<% switch($.known = 1 => $.x, true => 0) %>",
          "<% $.known.where($.x = 1).select($.y) %>",
          "<% $.known -> $.x %>",
          "<% [1, 2].select($ + $.x) %>",
          "<% env().x %>",
          "<% $.__env.x %>",
          "<% $?.x %>",
          "<% coalesce($.known, $.x) %>",
          "{{ _.known }}",
          "{{ _.get('x') }}",
          "{{ _.x | default('a') }}",
          "{{ _.x is defined }}",
          "{{ _.x if _.x is defined else 1 }}",
          "{{ _.known or _.x }}",
          "{% if 'x' in _ %}{{ _.x }}{% endif %}{{ 1 }}",
          "{% for x in _.known %}{{ x.y }}{% endfor %}{{ 1 }}",
          "{% set x = 1 %}{{ x }}",
          "{{ _.keys() | list }}",
          "{{ [_.x] }}",
          "{{ __env.x }}"
        })
    void is_none_that_the_expression_may_do_without(String expression) {
      assertThat(codesOf(expression)).isEmpty();
    }

    @Test
    void is_named_with_the_task_that_publishes_it_elsewhere() {
      var issues =
          warnings(
              """
              tasks:
                a: {publish: {late: 1}}
                b: {action: 'std.echo output=<% $.late %>'}
              """);

      assertThat(issues)
          .singleElement()
          .satisfies(issue -> assertThat(issue.remedy()).contains("published by 'a'"));
    }

    @Test
    void is_pointed_at_exactly() {
      var span = warnings("tasks: {t: {publish: {a: '<% $.abc.d %>'}}}").getFirst().span();

      assertThat(span.end().offset() - span.start().offset()).isEqualTo(3);
    }

    @Test
    void is_not_looked_for_where_the_definition_has_errors() {
      assertThat(
              codes(
                  """
                  tasks:
                    a: {publsh: {x: 1}, on-success: b}
                    b: {action: 'std.echo output=<% $.x %>'}
                  """))
          .isEmpty();
    }

    @Test
    void is_an_item_outside_of_input() {
      assertThat(
              codes(
                  """
                  tasks:
                    t:
                      with-items: i in [1]
                      action: std.echo output=<% $.i %>
                      publish: {x: <% $.i %>}
                  """))
          .containsExactly("undefined-variable");
    }

    @Test
    void is_no_variable_of_vars_published_globally_or_by_the_own_task() {
      assertThat(
              codes(
                  """
                  vars: {v: 1}
                  output: {o: <% $.v + $.g + $.p %>}
                  tasks:
                    a:
                      on-success:
                        publish: {global: {g: 1}}
                    b:
                      publish: {p: <% $.g + $.v %>}
                      on-success: ['fail(msg="no <% $.p %>")']
                  """))
          .isEmpty();
    }
  }

  @Nested
  class AnUnknownName {

    @Test
    void is_a_function_filter_or_test_that_there_is_not() {
      assertThat(codesOf("<% nosuch(1) %>")).containsExactly("unknown-function");
      assertThat(codesOf("<% $.known.nosuch() %>")).containsExactly("unknown-function");
      assertThat(codesOf("{{ nosuch() }}")).containsExactly("unknown-function");
      assertThat(codesOf("{{ 1 | nosuch }}")).containsExactly("unknown-function");
      assertThat(codesOf("{{ 1 is nosuch }}")).containsExactly("unknown-function");
    }

    @Test
    void is_none_that_the_expression_defines_itself() {
      assertThat(codesOf("<% def(twice, $ * 2) -> twice(2) %>")).isEmpty();
      assertThat(codesOf("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1) }}")).isEmpty();
    }

    @Test
    void is_a_function_called_in_the_wrong_form() {
      var issues =
          warnings("input: [known]\ntasks: {t: {publish: {a: '<% where($.known, $ > 1) %>'}}}");

      assertThat(issues)
          .singleElement()
          .satisfies(issue -> assertThat(issue.remedy()).contains("x.where("));
    }

    @Test
    void is_a_task_that_the_workflow_does_not_have() {
      assertThat(codesOf("<% task(tt).result %>")).containsExactly("unknown-task-in-expression");
      assertThat(codesOf("{{ task('tt').result }}")).containsExactly("unknown-task-in-expression");
      assertThat(codesOf("<% task(t).result %>")).isEmpty();
    }
  }

  @Nested
  class ACall {

    @Test
    void lacks_a_required_input_of_a_standard_action() {
      assertThat(codes("tasks: {t: {action: std.http method=\"GET\"}}"))
          .containsExactly("missing-action-input");
    }

    @Test
    void gives_an_input_that_a_standard_action_does_not_have() {
      assertThat(codes("tasks: {t: {action: std.noop, input: {x: 1}}}"))
          .containsExactly("unknown-action-input");
    }

    @Test
    void is_not_judged_where_its_name_or_input_is_an_expression() {
      assertThat(codes("input: [all]\ntasks: {t: {action: std.http, input: <% $.all %>}}"))
          .isEmpty();
      assertThat(codes("input: [what]\ntasks: {t: {action: '<% $.what %>', input: {x: 1}}}"))
          .isEmpty();
      assertThat(codes("tasks: {t: {action: my.own, input: {x: 1}}}")).isEmpty();
    }

    @Test
    void of_a_workflow_of_the_same_text_lacks_a_required_input() {
      var text =
          """
          version: '2.0'
          caller: {tasks: {t: {workflow: called, input: {b: 1, c: 2}}}}
          called: {input: [a, b: 1], tasks: {t: {}}}
          """;

      assertThat(codesOfText(text)).containsExactly("missing-workflow-input");
    }

    @Test
    void of_an_action_of_the_same_workbook_is_judged_by_its_input() {
      var text =
          """
          version: '2.0'
          name: book
          actions:
            greet: {input: [who, how: hi], base: std.echo, base-input: {output: <% $.who %>}}
            broken: {base: std.echo}
          workflows:
            flow:
              tasks:
                a: {action: greet who="me"}
                b: {action: book.greet how="me"}
                c: {action: greet who="me" whom="you"}
          """;

      assertThat(codesOfText(text))
          .containsExactly("missing-action-input", "unknown-action-input", "missing-action-input");
    }
  }

  @Test
  void a_join_of_both_ends_of_a_task_is_never_satisfied() {
    assertThat(
            codes(
                """
                tasks:
                  decide: {on-success: a, on-error: b}
                  a: {on-success: meet}
                  b: {on-success: meet}
                  meet: {join: all}
                """))
        .containsExactly("join-never-satisfied");
  }

  @Test
  void a_join_in_front_of_its_own_loop_is_never_satisfied() {
    assertThat(
            codes(
                """
                tasks:
                  begin: {on-success: meet}
                  meet: {join: all, on-success: after}
                  after: {on-success: meet}
                """))
        .containsExactly("join-never-satisfied");
  }

  private static List<String> codesOf(String expression) {
    var quoted = "\"" + expression.replace("\"", "\\\"") + "\"";
    return codes("input: [known]\ntasks: {t: {publish: {a: %s}}}".formatted(quoted));
  }

  private static List<String> codes(String body) {
    return warnings(body).stream().map(Issue::code).toList();
  }

  private static List<Issue> warnings(String body) {
    return warningsOfText("version: '2.0'\nflow:\n" + body.indent(2));
  }

  private static List<String> codesOfText(String text) {
    return warningsOfText(text).stream().map(Issue::code).toList();
  }

  private static List<Issue> warningsOfText(String text) {
    return DefinitionReader.standard().read(text).issues().stream()
        .filter(issue -> !issue.isError())
        .filter(issue -> !issue.code().equals("inline-text-ignored"))
        .toList();
  }
}
