package dev.tramontane.expression.yaql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.expression.Budget;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionOptions;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.value.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YaqlBudgetTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Yaql yaql = new Yaql();
  private final Expressions expressions = Expressions.of(new Jinja(), yaql);

  private static EvaluationContext context(Map<String, ? extends @Nullable Object> data) {
    return new EvaluationContext(
        data,
        WorkflowFunctions.none(),
        new Entropy(Instant.EPOCH, new Random(1)),
        Budget.DEFAULT,
        ExpressionOptions.DEFAULT);
  }

  private @Nullable Object evaluated(String expression) {
    return expressions.evaluate("<% " + expression + " %>", context(Values.emptyMap()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "range(0, 10000000000).toList()",
        "range(10000000000)",
        "sequence().sum()",
        "sequence().where($ < 0).first()",
        "[1].cycle()",
        "1.repeat()",
        "'ab'.repeat().join('')",
        "range(100000).selectMany(range(100000)).count()",
        "range(3000).join(range(3000), true, 1).count()",
        "generate(0, true, $ + 1)",
        "generateMany(1, [$, $])",
        "'a' * 1000000000000",
        "('a' * 1000000).replace('a', 'b' * 1000)",
        "('a' * 100000).replace('', 'b' * 10000)",
        "range(100).aggregate($1 + $1, 'ab')",
        "[1] * 10000000000",
        "range(100).aggregate($1 + $1, [1]).len()",
        "range(100).aggregate([$1, $1], 1)",
        "str(range(100).aggregate([$1, $1], 1))",
        "json_dump(range(60).aggregate([$1, $1], 1))",
        "range(100).aggregate([$1, $1], 1) = range(100).aggregate([$1, $1], 1)",
        "set(range(60).aggregate([$1, $1], 1))",
        "range(100).aggregate({a => $1, b => $1}, 1)",
        "range(100000).aggregate([$1], 1)",
        "range(100000).aggregate({a => $1}, 1)",
        "str(range(100000).aggregate([$1], 1))",
        "range(100000).aggregate($1.append($2), [])",
        "range(100000).aggregate($1.where(true), [1])",
        "def(f, f($)) -> f(1)",
        "def(f, [f($), f($)]) -> f(1)",
        "def(f, $.select(f([$]))) -> f([1])",
        "pow(2, 10000000000)",
        "pow(pow(3, 50000), pow(3, 50000), pow(7, 40000))",
        "shiftBitsLeft(1, 10000000000)",
        "range(1000000).aggregate($1 * ($2 + 1000000), 1)",
        "('a' * 30000).matches('(a|aa)+(?!a)b')",
        "('a' * 5000 + 'b').matches(`^(a+)+\\1$`)",
        "regex('x*').replace('b' * 1000000, 'y' * 1000)",
        "('a' * 1000000).toCharArray().select($ * 100).join('')",
        "range(1000).select('a' * 1000000)",
        "yaml_parse('[' * 100000)",
        "json_parse('[' * 100000)",
        "json_parse('{\"a\":' * 100000)",
        "(' ' * 1000000 + 'x').split() * 10000000",
        "'a'.matches('((a{1000}){1000}){1000}' * 1000)",
        "('a' * 100000).matches('(?:a?){1000}(?:b?){1000}c{1000}')",
        "regex('a.*b|a').searchAll('a' * 100000).count()",
        "let(x => 'a' * 1000000) -> range(1000).select($x.len()).sum()",
        "let(x => 'a' * 10000000, y => 'a' * 5000000 + 'b') -> range(100).select($y in $x).len()",
        "let(x => 'a' * 1000000) -> range(1000).where([$x] = ['a' * 1000000]).len()",
      })
  void what_explodes_is_stopped_soon(String expression) {
    Assertions.assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatThrownBy(() -> evaluated(expression))
                .isInstanceOfSatisfying(
                    ExpressionException.class,
                    e -> assertThat(e.code()).isEqualTo("expression-budget")));
  }

  @Test
  void deep_nesting_is_refused_by_the_parser() {
    for (var deep :
        new String[] {
          "(".repeat(100_000) + "1" + ")".repeat(100_000),
          "[".repeat(100_000),
          "not ".repeat(100_000) + "true",
          "-".repeat(100_000) + "1",
          "str(".repeat(100_000),
          "1" + " + 1".repeat(100_000),
          "$" + ".a".repeat(100_000),
          "1" + " -> 1".repeat(100_000)
        }) {
      assertThatThrownBy(() -> evaluated(deep))
          .isInstanceOfSatisfying(
              ExpressionException.class, e -> assertThat(e.code()).isEqualTo("expression-budget"));
    }
  }

  @Test
  void long_but_honest_expressions_are_evaluated() {
    assertThat(evaluated("1" + " + 1".repeat(390))).isEqualTo(391L);
    assertThat(evaluated("range(100000).select($ * 2).sum()")).isEqualTo(9_999_900_000L);
    assertThat(evaluated("def(f, switch($ <= 0 => 0, true => $ + f($ - 1))) -> f(40)"))
        .isEqualTo(820L);
  }

  @Test
  void a_failure_knows_where_it_happened() {
    assertThatThrownBy(() -> yaql.evaluate("all <% 1 + nosuch(2) %>", context(Values.emptyMap())))
        .isInstanceOfSatisfying(
            ExpressionException.class,
            e -> {
              assertThat(e.offset()).isEqualTo("all <% 1 + ".length());
              assertThat(e.causeName()).isEqualTo("NoFunctionRegisteredException");
            });
  }
}
