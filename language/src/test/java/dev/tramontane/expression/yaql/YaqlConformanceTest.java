package dev.tramontane.expression.yaql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionException.Kind;
import dev.tramontane.expression.conformance.ConformanceCase;
import dev.tramontane.expression.conformance.ConformanceCases;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.issue.Span;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YaqlConformanceTest {

  private static final System.Logger LOG = System.getLogger("conformance");

  private final Yaql yaql = new Yaql();
  private final Expressions expressions = Expressions.of(new Jinja(), yaql);

  @Test
  void yaql_answers_as_the_real_one_but_for_the_listed_exceptions() {
    var problems = new TreeMap<String, String>();
    int run = 0;
    for (var golden : ConformanceCases.read("yaql.jsonl")) {
      run++;
      var problem = problemOf(golden);
      if (!problem.isEmpty()) {
        problems.put(golden.id(), golden.node().get("expr") + ": " + problem);
      }
    }

    int passed = run - problems.size();
    LOG.log(Level.INFO, "yaql: %d passed, %d failed".formatted(passed, problems.size()));
    var exceptions = ConformanceCases.exceptions("yaql-exceptions.txt");
    assertThat(problems.keySet())
        .as("failing cases; listed ones that pass must leave the list:%n%s", text(problems))
        .isEqualTo(exceptions.keySet());
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
    } catch (RuntimeException e) {
      return "broke with %s at %s".formatted(e, List.of(e.getStackTrace()).subList(0, 3));
    }
  }

  private @Nullable Object answer(ConformanceCase golden) {
    return switch (golden.kind()) {
      case "yaql" -> yaql.evaluateExpression(golden.text(), golden.data(), golden.context());
      case "yaql-inline" -> yaql.evaluate(golden.text(), golden.data(), golden.context());
      case "yaql-validate" -> validated(golden);
      case "validate" -> checked(golden);
      case "evaluate" ->
          golden.template() instanceof String text
              ? expressions.evaluateRaw(text, golden.context())
              : golden.template();
      case "recursive" -> expressions.evaluateUnlessEmpty(golden.template(), golden.context());
      default -> throw new IllegalStateException("Expected a known kind, but found " + golden);
    };
  }

  private Object validated(ConformanceCase golden) {
    if (!(golden.template() instanceof String text)) {
      throw new ExpressionException(
          ExpressionException.Kind.YAQL_EVALUATION, "not-a-text", "TypeError", "not a text", -1);
    }
    yaql.validate(text);
    return "valid";
  }

  private Object checked(ConformanceCase golden) {
    if (!(golden.template() instanceof String text)) {
      return "valid";
    }
    var issues = expressions.check(text, Span.NONE);
    if (issues.isEmpty()) {
      return "valid";
    }
    throw new ExpressionException(
        kindOf(issues.getLast().code()),
        issues.getFirst().code(),
        "",
        issues.getFirst().message(),
        -1);
  }

  private static Kind kindOf(String code) {
    return switch (code) {
      case "mixed-expressions" -> Kind.EXPRESSION_GRAMMAR;
      case "jinja-syntax" -> Kind.JINJA_GRAMMAR;
      default -> Kind.YAQL_GRAMMAR;
    };
  }
}
