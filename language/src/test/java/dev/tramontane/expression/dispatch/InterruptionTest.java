package dev.tramontane.expression.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.Interruption;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptionTest {

  private final Expressions expressions = Expressions.of(new Jinja(), new Yaql());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<% range(100000).select($ * 2).sum() %>",
        "{% for i in range(99999) %}{{ i * 2 }}{% endfor %}"
      })
  void an_evaluation_ends_soon_after_it_is_asked_to(String text) {
    var asked = new AtomicInteger();

    assertThatThrownBy(() ->
            Interruption.when(
                () -> asked.incrementAndGet() >= 3, () -> expressions.evaluate(text, context())))
        .isInstanceOfSatisfying(
            ExpressionException.class,
            failure -> assertThat(failure.code()).isEqualTo("expression-budget"))
        .hasMessageContaining("interrupted");
    assertThat(asked).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<% range(10000).sum() %>", "{{ range(10000)|sum }}"})
  void an_evaluation_that_nobody_interrupts_ends_by_itself(String text) {
    assertThat(Interruption.<Object>when(() -> false, () -> value(text))).isEqualTo(49995000L);
  }

  private Object value(String text) {
    return java.util.Objects.requireNonNull(expressions.evaluate(text, context()));
  }

  private static EvaluationContext context() {
    return new EvaluationContext(
        Values.emptyMap(),
        WorkflowFunctions.none(),
        new Entropy(Instant.parse("2026-01-01T00:00:00Z"), new Random(1)));
  }
}
