package dev.tramontane.expression.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Position;
import dev.tramontane.issue.Span;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpressionsTest {

  private final Expressions expressions = Expressions.of(new Jinja(), new Yaql());

  private static EvaluationContext context(Map<String, ? extends @Nullable Object> data) {
    return new EvaluationContext(
        data, WorkflowFunctions.none(), new Entropy(Instant.EPOCH, new Random(1)));
  }

  @Test
  void templates_are_evaluated_in_depth_but_not_their_keys() {
    var template = Values.freeze(Map.of("<% $.a %>", List.of("<% $.a %>", "x <% $.a %>", 3, true)));

    var value = expressions.evaluate(template, context(Map.of("a", 5L)));

    assertThat(value).isEqualTo(Values.freeze(Map.of("<% $.a %>", List.of(5, "x 5", 3, true))));
  }

  @Test
  void a_template_without_expressions_is_returned_itself() {
    var template = Values.freeze(Map.of("a", List.of("plain", "50 %", "{x}")));

    assertThat(expressions.evaluate(template, context(Map.of("b", 1L)))).isSameAs(template);
    assertThat(expressions.isExpression(template)).isFalse();
  }

  @Test
  void what_came_with_the_data_leaves_as_the_same_instance() {
    var environment = Values.freezeMap(Map.of("deep", Map.of("x", List.of(1, 2))));
    var data = Map.of("env", environment);

    assertThat(expressions.evaluate("<% $.env %>", context(data))).isSameAs(environment);
    assertThat(expressions.evaluate("<% $.env.deep %>", context(data)))
        .isSameAs(environment.get("deep"));
    assertThat(((FrozenMap) frozen("<% {a => $.env} %>", data)).get("a")).isSameAs(environment);
  }

  private Object frozen(String text, Map<String, ?> data) {
    var value = expressions.evaluate(text, context(data));
    assertThat(value).isNotNull();
    return value == null ? "" : value;
  }

  @Test
  void a_variable_is_one_look_up_in_the_data() {
    var data = new CountingMap();

    assertThat(expressions.evaluate("<% $.name %>", context(data))).isEqualTo("value of name");
    assertThat(data.lookUps).isEqualTo(1);
  }

  @Test
  void results_are_json_like() {
    assertThat(expressions.evaluate("<% set(1, 2) %>", context(Map.of())))
        .isEqualTo(List.of(1L, 2L));
    assertThat(expressions.evaluate("<% range(3) %>", context(Map.of())))
        .isEqualTo(List.of(0L, 1L, 2L));
    assertThat(expressions.evaluate("<% datetime(2020, 1, 2) %>", context(Map.of())))
        .isEqualTo("2020-01-02 00:00:00+00:00");
    assertThat(expressions.evaluate("<% {1 => true} %>", context(Map.of())))
        .isEqualTo(Map.of("1", true));
  }

  @Test
  void a_text_of_both_languages_is_evaluated_as_jinja_alone() {
    assertThat(expressions.evaluate("{{ _.a }} <% $.a %>", context(Map.of("a", 5L))))
        .isEqualTo("5 <% $.a %>");
    assertThat(expressions.evaluate("{{ _.a }}", context(Map.of("a", List.of(1L)))))
        .isEqualTo(List.of(1L));
  }

  @Test
  void empty_data_switches_evaluation_off_only_where_asked() {
    assertThat(expressions.evaluate("<% 1 %>", context(Map.of()))).isEqualTo(1L);
    assertThat(expressions.evaluateUnlessEmpty("<% 1 %>", context(Map.of()))).isEqualTo("<% 1 %>");
  }

  @Test
  void only_one_marker_from_end_to_end_is_a_whole_expression() {
    assertThat(expressions.isWholeExpression("<% $.a %>")).isTrue();
    assertThat(expressions.isWholeExpression(" <% $.a %>")).isFalse();
    assertThat(expressions.isWholeExpression("<% $.a %> <% $.b %>")).isFalse();
    assertThat(expressions.isWholeExpression("<% $.a\n %>")).isFalse();
    assertThat(expressions.isWholeExpression("plain")).isFalse();
  }

  @Test
  void syntax_issues_point_at_the_character() {
    var text = "say <% $.a == 1 %>";
    var start = new Position(3, 10, 100);
    var where = new Span(start, new Position(3, 12 + text.length(), 102 + text.length()));

    var issues = expressions.check(text, where);

    assertThat(issues).extracting(Issue::code).containsExactly("yaql-syntax");
    assertThat(issues.getFirst().span().start()).isEqualTo(new Position(3, 23, 113));
    assertThat(issues.getFirst().remedy()).contains("single '='");
  }

  @Test
  void a_broken_template_is_an_issue() {
    assertThat(expressions.check("{% if %}{{ _.a }}", Span.NONE))
        .extracting(Issue::code)
        .containsExactly("jinja-syntax");
  }

  @Test
  void mixed_languages_are_an_issue() {
    assertThat(expressions.check("<% $.a %> {{ _.b }}", Span.NONE))
        .extracting(Issue::code)
        .containsExactly("mixed-expressions");
  }

  @Test
  void failures_say_what_was_evaluated() {
    assertThatThrownBy(() -> expressions.evaluate("<% $.nope %>", context(Map.of("a", 1L))))
        .isInstanceOf(ExpressionException.class)
        .hasMessage("Can not evaluate YAQL expression [expression=$.nope, error='nope']");
  }

  /** Data that answers look-ups, and fails when somebody goes through it. */
  private static final class CountingMap extends AbstractMap<String, Object> {

    private int lookUps;

    @Override
    public Object get(@Nullable Object key) {
      lookUps++;
      return "value of " + key;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      throw new IllegalStateException("Expected look-ups only, but the data was gone through");
    }
  }
}
