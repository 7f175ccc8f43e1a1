package dev.tramontane.expression.conformance;

import dev.tramontane.expression.Budget;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionOptions;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One golden case: an expression, its data, and what the real implementation answered.
 *
 * @param fields as in the file
 */
public record GoldenCase(Map<?, ?> fields) {

  private static final Instant NOW = Instant.parse("2024-11-05T06:07:08Z");

  public String id() {
    return String.valueOf(fields.get("id"));
  }

  public String kind() {
    return String.valueOf(fields.get("kind"));
  }

  /** The expression as written: mostly a text, for some kinds any value. */
  public @Nullable Object template() {
    return Encoding.decode(fields.get("expr"));
  }

  public @Nullable Object data() {
    return Encoding.decode(fields.get("data"));
  }

  /** Whether the golden answer is a defect of the original that nobody has to repeat. */
  public boolean isUpstreamQuirk() {
    return String.valueOf(fields.get("note")).startsWith("upstream-quirk");
  }

  EvaluationContext context() {
    Map<String, ? extends @Nullable Object> data =
        data() instanceof Map<?, ?> map ? Values.freezeMap(map) : Values.emptyMap();
    return new EvaluationContext(
        data, functions(), new Entropy(NOW, new Random(7)), Budget.DEFAULT, options());
  }

  private WorkflowFunctions functions() {
    return Encoding.decode(fields.get("db")) instanceof Map<?, ?> rows
        ? new RecordedRun(rows, data())
        : WorkflowFunctions.none();
  }

  private ExpressionOptions options() {
    var defaults = ExpressionOptions.DEFAULT;
    Map<?, ?> options = fields.get("options") instanceof Map<?, ?> map ? map : Map.of();
    return new ExpressionOptions(
        options.get("limit_iterators") instanceof Number number
            ? number.intValue()
            : defaults.limitIterators(),
        flag(options, "convert_input_data", defaults.convertInputData()),
        flag(options, "convert_output_data", defaults.convertOutputData()),
        flag(options, "convert_tuples_to_lists", defaults.convertTuplesToLists()),
        flag(options, "convert_sets_to_lists", defaults.convertSetsToLists()),
        flag(options, "iterable_dicts", defaults.iterableDicts()),
        options.get("keyword_operator") instanceof String text ? text : defaults.keywordOperator(),
        flag(options, "allow_delegates", defaults.allowDelegates()));
  }

  private static boolean flag(Map<?, ?> options, String name, boolean missing) {
    return options.get(name) instanceof Boolean flag ? flag : missing;
  }

  /** What the case expects, for people. */
  public String expected() {
    if (fields.containsKey("result")) {
      return JsonLine.write(fields.get("result"));
    }
    if (fields.containsKey("match")) {
      return "a " + fields.get("match");
    }
    return fields.containsKey("cause") ? error() + " (" + cause() + ")" : error();
  }

  private String error() {
    return String.valueOf(fields.get("error"));
  }

  private String cause() {
    return String.valueOf(fields.get("cause"));
  }

  /** Whether {@code value} is the answer of this case. */
  boolean isAnsweredBy(@Nullable Object value) {
    if (fields.containsKey("match")) {
      return String.valueOf(value)
          .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
    return fields.containsKey("result")
        && new Matching(fields.containsKey("compare")).matches(fields.get("result"), value);
  }

  /** Whether a failure is the answer: its class, and the cause where that is the language's own. */
  boolean isAnsweredByFailure(String error, String cause) {
    if (Matching.isOpaque(fields.get("result"))) {
      return true;
    }
    boolean sameCause =
        !cause().matches("(No|Ambiguous).*Exception|Yaql.*|Mapping.*|Collection.*")
            || cause().equals(cause);
    return error.equals(error()) && sameCause;
  }
}
