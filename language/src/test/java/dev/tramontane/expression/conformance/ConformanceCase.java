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
import tools.jackson.databind.JsonNode;

/** One golden case: an expression, its data, and what the real implementation answered. */
public record ConformanceCase(JsonNode node) {

  public String id() {
    return node.get("id").asString();
  }

  public String kind() {
    return node.get("kind").asString();
  }

  public String text() {
    return node.get("expr").asString();
  }

  public @Nullable Object template() {
    return EncodedJson.decode(node.get("expr"));
  }

  public @Nullable Object data() {
    return EncodedJson.decode(node.get("data"));
  }

  public String error() {
    return node.has("error") ? node.get("error").asString() : "";
  }

  public String cause() {
    return node.has("cause") ? node.get("cause").asString() : "";
  }

  public EvaluationContext context() {
    Map<String, ? extends @Nullable Object> data =
        data() instanceof Map<?, ?> map ? Values.freezeMap(map) : Values.emptyMap();
    return new EvaluationContext(data, functions(), entropy(), Budget.DEFAULT, options());
  }

  private static Entropy entropy() {
    return new Entropy(Instant.parse("2024-11-05T06:07:08Z"), new Random(7));
  }

  private WorkflowFunctions functions() {
    return EncodedJson.decode(node.get("db")) instanceof Map<?, ?> rows
        ? new RecordedRun(rows, data())
        : WorkflowFunctions.none();
  }

  private ExpressionOptions options() {
    var defaults = ExpressionOptions.DEFAULT;
    var options = node.get("options");
    return new ExpressionOptions(
        number(options, "limit_iterators", defaults.limitIterators()),
        flag(options, "convert_input_data", defaults.convertInputData()),
        flag(options, "convert_output_data", defaults.convertOutputData()),
        flag(options, "convert_tuples_to_lists", defaults.convertTuplesToLists()),
        flag(options, "convert_sets_to_lists", defaults.convertSetsToLists()),
        flag(options, "iterable_dicts", defaults.iterableDicts()),
        options != null && options.has("keyword_operator")
            ? options.get("keyword_operator").asString()
            : defaults.keywordOperator(),
        flag(options, "allow_delegates", defaults.allowDelegates()));
  }

  private static boolean flag(@Nullable JsonNode options, String name, boolean missing) {
    return options != null && options.has(name) ? options.get(name).asBoolean() : missing;
  }

  private static int number(@Nullable JsonNode options, String name, int missing) {
    return options != null && options.has(name) ? options.get(name).asInt() : missing;
  }

  /** What is wrong with a value as the answer of this case; empty if nothing. */
  public String problemWith(@Nullable Object value) {
    if (node.has("match")) {
      return String.valueOf(value)
              .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
          ? ""
          : "expected a UUID, but got " + value;
    }
    if (!node.has("result")) {
      return "expected %s, but got %s".formatted(error(), value);
    }
    boolean unordered = node.has("compare");
    return new EncodedJson(unordered).matches(node.get("result"), value)
        ? ""
        : "expected %s, but got %s".formatted(node.get("result"), value);
  }

  /** What is wrong with a failure as the answer of this case; empty if nothing. */
  public String problemWithFailure(String error, String cause, String message) {
    if (node.has("result") && EncodedJson.isOpaque(node.get("result"))) {
      return "";
    }
    boolean sameCause =
        !cause().matches("(No|Ambiguous).*Exception|Yaql.*|Mapping.*|Collection.*")
            || cause().equals(cause);
    return error.equals(error()) && sameCause
        ? ""
        : "expected %s (%s), but failed with %s (%s): %s"
            .formatted(
                node.has("result") ? node.get("result") : error(), cause(), error, cause, message);
  }
}
