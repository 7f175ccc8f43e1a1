package dev.tramontane.expression.conformance;

import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionException.Kind;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.python.BudgetSpent;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Evaluates golden cases of every kind and compares the answers. */
public final class GoldenRun {

  static final Set<String> KINDS =
      new TreeSet<>(
          List.of(
              "yaql",
              "yaql-inline",
              "yaql-validate",
              "jinja",
              "jinja-validate",
              "evaluate",
              "validate",
              "recursive"));

  private final Yaql yaql = new Yaql();
  private final Jinja jinja = new Jinja();
  private final Expressions expressions = Expressions.of(jinja, yaql);

  /** What came instead of the golden answer; empty if that came. */
  public Optional<String> differenceOf(GoldenCase golden) {
    try {
      var value = answer(golden);
      return golden.isAnsweredBy(value)
          ? Optional.empty()
          : Optional.of(JsonLine.write(Encoding.encode(value)));
    } catch (ExpressionException e) {
      return difference(golden, e.kind(), e.causeName(), e);
    } catch (PythonException e) { // a lazy value failed when it was read to its end
      return difference(golden, lazyKind(golden), e.name(), e);
    } catch (BudgetSpent e) {
      return difference(golden, lazyKind(golden), "BudgetSpent", e);
    } catch (RuntimeException e) {
      return Optional.of("broke with %s at %s".formatted(e, place(e)));
    }
  }

  private static Kind lazyKind(GoldenCase golden) {
    return golden.kind().startsWith("yaql") ? Kind.YAQL_EVALUATION : Kind.JINJA_EVALUATION;
  }

  private static List<StackTraceElement> place(RuntimeException broken) {
    return List.of(broken.getStackTrace()).stream().limit(3).toList();
  }

  private static Optional<String> difference(
      GoldenCase golden, Kind kind, String cause, RuntimeException failure) {
    return golden.isAnsweredByFailure(kind.mistralName(), cause)
        ? Optional.empty()
        : Optional.of("%s (%s): %s".formatted(kind.mistralName(), cause, failure.getMessage()));
  }

  private @Nullable Object answer(GoldenCase golden) {
    var context = golden.context();
    return switch (golden.kind()) {
      case "yaql" -> yaql.evaluateExpression(text(golden), golden.data(), context);
      case "yaql-inline" -> yaql.evaluate(text(golden), golden.data(), context);
      case "yaql-validate" -> validated(golden, Kind.YAQL_EVALUATION);
      case "jinja" -> jinja.evaluate(text(golden), golden.data(), context);
      case "jinja-validate" -> validated(golden, Kind.JINJA_EVALUATION);
      case "evaluate" ->
          golden.template() instanceof String text
              ? expressions.evaluateRaw(text, context)
              : golden.template();
      case "validate" -> checked(golden);
      case "recursive" -> expressions.evaluateUnlessEmpty(golden.template(), context);
      default -> throw new IllegalStateException("Expected a known kind, but found " + golden);
    };
  }

  private static String text(GoldenCase golden) {
    return String.valueOf(golden.template());
  }

  /** What is no text does not reach a language: its interface takes texts only. */
  private Object validated(GoldenCase golden, Kind otherwise) {
    if (!(golden.template() instanceof String text)) {
      throw new ExpressionException(otherwise, "not-a-text", "TypeError", "not a text", -1);
    }
    if (otherwise == Kind.YAQL_EVALUATION) {
      yaql.validate(text);
    } else {
      jinja.validate(text);
    }
    return "valid";
  }

  private Object checked(GoldenCase golden) {
    var issues =
        golden.template() instanceof String text
            ? expressions.check(text, Span.NONE)
            : List.<Issue>of();
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
