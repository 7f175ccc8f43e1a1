package dev.tramontane.language.parse;

import dev.tramontane.language.model.Policies;
import dev.tramontane.language.model.RetryPolicy;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.ScalarNode.ScalarKind;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the policies of a task or of {@code task-defaults} (reference: language.md section 13). */
final class PolicyReader {

  private final Reading reading;
  private final RetryReader retries;

  PolicyReader(Reading reading) {
    this.reading = reading;
    this.retries = new RetryReader(reading, this);
  }

  Policies read(MappingNode map) {
    return new Policies(
        value(map, "pause-before", this::flag),
        value(map, "wait-before", this::number),
        value(map, "wait-after", this::number),
        value(map, "fail-on", this::flag),
        retry(map),
        value(map, "timeout", this::number),
        value(map, "concurrency", this::number),
        value(map, "keep-result", this::flag),
        value(map, "safe-rerun", this::flag),
        map.get("target").flatMap(this::target).orElse(null));
  }

  private @Nullable RetryPolicy retry(MappingNode map) {
    return map.get("retry").flatMap(retries::read).orElse(null);
  }

  private Optional<String> target(SyntaxNode node) {
    var target = reading.shapes().nonEmptyText(node);
    target.ifPresent(reading.expressions()::text);
    return target.map(ScalarNode::text);
  }

  private static @Nullable Object value(
      MappingNode map, String key, Function<SyntaxNode, Optional<Object>> reader) {
    return map.get(key).flatMap(reader).orElse(null);
  }

  /** A non-negative whole number, or an expression that gives one. */
  Optional<Object> number(SyntaxNode node) {
    if (node instanceof ScalarNode scalar
        && scalar.kind() == ScalarKind.INTEGER
        && scalar.content() instanceof Long number
        && number >= 0) {
      return Optional.of(number);
    }
    return expression(node)
        .<Object>map(text -> text)
        .or(() ->
            refused(
                node,
                "Write a whole number, 0 or more and unquoted, or one expression: '<% ... %>'."));
  }

  private Optional<Object> flag(SyntaxNode node) {
    if (node instanceof ScalarNode scalar && scalar.content() instanceof Boolean flag) {
      return Optional.of(flag);
    }
    return expression(node)
        .<Object>map(text -> text)
        .or(() -> refused(node, "Write true or false, unquoted, or one expression: '<% ... %>'."));
  }

  /** The text of a node that is one expression and nothing else. */
  Optional<String> expression(SyntaxNode node) {
    if (node instanceof ScalarNode scalar && ExpressionText.isWhole(scalar)) {
      reading.expressions().text(scalar);
      return Optional.of(scalar.text());
    }
    return Optional.empty();
  }

  Optional<Object> refused(SyntaxNode node, String remedy) {
    reading.shapes().noAlternative(node, remedy);
    return Optional.empty();
  }
}
