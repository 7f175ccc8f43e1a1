package dev.tramontane.language.parse;

import dev.tramontane.language.model.RetryPolicy;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.language.vocabulary.DefinitionPart;
import dev.tramontane.value.FrozenMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code retry}, as a map or on one line. */
final class RetryReader {

  private static final String ONE_LINE = "Write 'count=3 delay=5', or use a map.";

  private final Reading reading;
  private final PolicyReader policies;

  RetryReader(Reading reading, PolicyReader policies) {
    this.reading = reading;
    this.policies = policies;
  }

  Optional<RetryPolicy> read(SyntaxNode node) {
    return switch (node) {
      case MappingNode map -> map(map);
      case ScalarNode line when line.isString() -> oneLine(line);
      case ScalarNode _, SequenceNode _ -> {
        reading.shapes().noAlternative(node, ONE_LINE);
        yield Optional.empty();
      }
    };
  }

  private Optional<RetryPolicy> map(MappingNode map) {
    reading.keys().check(map, DefinitionPart.RETRY, Set.of());
    boolean complete = requires(map, "count") & requires(map, "delay");
    var count = map.get("count").flatMap(policies::number);
    var delay = map.get("delay").flatMap(policies::number);
    var breakOn = condition(map, "break-on");
    var continueOn = condition(map, "continue-on");
    if (!complete || count.isEmpty() || delay.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new RetryPolicy(count.get(), delay.get(), breakOn, continueOn));
  }

  private boolean requires(MappingNode map, String key) {
    if (map.has(key)) {
      return true;
    }
    reading.shapes().missing(key, map.span(), "Add '%s: 1'.".formatted(key));
    return false;
  }

  private @Nullable String condition(MappingNode map, String key) {
    var node = map.get(key);
    if (node.isEmpty()) {
      return null;
    }
    var text = policies.expression(node.get());
    if (text.isEmpty()) {
      reading.shapes().noAlternative(node.get(), "Write one expression: '<% ... %>'.");
    }
    return text.orElse(null);
  }

  private Optional<RetryPolicy> oneLine(ScalarNode line) {
    reading.expressions().text(line);
    var parameters = InlineParameters.in(line.text(), 0).values();
    var count = number(parameters, "count");
    var delay = number(parameters, "delay");
    boolean known =
        Set.of("count", "delay", "break-on", "continue-on").containsAll(parameters.keySet());
    if (line.text().indexOf(' ') < 0 || !known || count.isEmpty() || delay.isEmpty()) {
      reading.shapes().noAlternative(line, ONE_LINE);
      return Optional.empty();
    }
    return Optional.of(
        new RetryPolicy(
            count.get(),
            delay.get(),
            text(parameters, "break-on"),
            text(parameters, "continue-on")));
  }

  private static Optional<Object> number(FrozenMap parameters, String key) {
    return Optional.ofNullable(parameters.get(key))
        .filter(value -> value instanceof Long || value instanceof String);
  }

  private static @Nullable String text(FrozenMap parameters, String key) {
    var value = parameters.get(key);
    return value == null ? null : String.valueOf(value);
  }
}
