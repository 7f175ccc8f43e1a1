package dev.tramontane.expression.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionException.Kind;
import dev.tramontane.expression.conformance.ConformanceCase;
import dev.tramontane.expression.conformance.ConformanceCases;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.yaql.Yaql;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JinjaConformanceTest {

  private static final System.Logger LOG = System.getLogger(JinjaConformanceTest.class.getName());

  private final Jinja jinja = new Jinja();
  private final Expressions expressions = Expressions.of(jinja, new Yaql());

  @Test
  void jinja_answers_as_the_real_one_but_for_the_listed_exceptions() {
    var problems = new TreeMap<String, String>();
    var cases = ConformanceCases.read("jinja.jsonl");
    for (var golden : cases) {
      var problem = problemOf(golden);
      if (!problem.isEmpty()) {
        problems.put(golden.id(), golden.node().get("expr") + ": " + problem);
      }
    }

    LOG.log(
        System.Logger.Level.INFO,
        "jinja: {0} passed, {1} failed",
        cases.size() - problems.size(),
        problems.size());
    assertThat(problems.keySet())
        .as("failing cases; listed ones that pass must leave the list:%n%s", text(problems))
        .isEqualTo(ConformanceCases.exceptions("jinja-exceptions.txt").keySet());
  }

  private static String text(TreeMap<String, String> problems) {
    return String.join("\n", problems.entrySet().stream().map(Object::toString).toList());
  }

  private String problemOf(ConformanceCase golden) {
    try {
      return golden.problemWith(answer(golden));
    } catch (ExpressionException e) {
      return golden.problemWithFailure(
          e.kind().mistralName(), e.causeName(), String.valueOf(e.getMessage()));
    } catch (PythonException e) { // a lazy value failed when it was drained
      return golden.problemWithFailure(
          Kind.JINJA_EVALUATION.mistralName(), e.name(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return "broke with %s at %s".formatted(e, List.of(e.getStackTrace()).subList(0, 3));
    }
  }

  private @Nullable Object answer(ConformanceCase golden) {
    return switch (golden.kind()) {
      case "jinja" -> jinja.evaluate(golden.text(), golden.data(), golden.context());
      case "jinja-validate" -> validated(golden);
      case "evaluate" -> expressions.evaluateRaw(golden.text(), golden.context());
      default -> throw new IllegalStateException("Expected a known kind, but found " + golden);
    };
  }

  /** What is no text does not reach the language: its interface takes texts only. */
  private Object validated(ConformanceCase golden) {
    if (!(golden.template() instanceof String text)) {
      throw new ExpressionException(
          Kind.JINJA_EVALUATION, "not-a-text", "TypeError", "not a text", -1);
    }
    jinja.validate(text);
    return "valid";
  }
}
