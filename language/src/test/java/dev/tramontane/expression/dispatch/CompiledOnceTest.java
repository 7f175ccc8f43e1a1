package dev.tramontane.expression.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text is parsed when it is evaluated first, and never again. */
class CompiledOnceTest {

  private final Yaql yaql = new Yaql();
  private final Jinja jinja = new Jinja();
  private final Expressions expressions = Expressions.of(jinja, yaql);

  private void evaluateOften(String text) {
    for (long i = 0; i < 100; i++) {
      var data = Values.emptyMap().with("a", i);
      expressions.evaluate(
          text,
          new EvaluationContext(
              data, WorkflowFunctions.none(), new Entropy(Instant.EPOCH, new Random(1))));
    }
  }

  @Test
  void each_yaql_expression_of_a_text_is_parsed_once() {
    evaluateOften("<% $.a %>");
    evaluateOften("from <% $.a %> to <% $.a + 1 %>");

    assertThat(yaql.parses()).as("$.a, which both texts have, and $.a + 1").isEqualTo(2);
  }

  @Test
  void a_jinja_text_is_parsed_once_however_long_it_is() {
    evaluateOften("{{ _.a }}");
    evaluateOften("{% if _.a > 5 %}" + "text ".repeat(20_000) + "{% endif %}");

    assertThat(jinja.parses()).isEqualTo(2);
  }
}
