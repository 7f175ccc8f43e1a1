package dev.tramontane.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.action.discovery.DiscoveredActions;
import dev.tramontane.engine.action.spi.ActionParameter;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.language.call.Callable;
import dev.tramontane.language.call.Parameter;
import dev.tramontane.language.call.StandardActions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The language server without a server knows the actions that every server has. */
class VocabularyTest {

  private static Callable callable(ActionSchema schema) {
    return new Callable(
        schema.name(),
        schema.documentation(),
        schema.parameters().stream().map(VocabularyTest::parameter).toList());
  }

  private static Parameter parameter(ActionParameter parameter) {
    return parameter.required()
        ? Parameter.required(parameter.name())
        : Parameter.optional(parameter.name(), String.valueOf(parameter.defaultValue()));
  }

  /** Without the quotes that a text may stand in. */
  private static Callable bare(Callable callable) {
    List<Parameter> parameters =
        callable.parameters().stream()
            .map(it ->
                it.isRequired()
                    ? it
                    : Parameter.optional(it.name(), it.defaultText().replace("'", "")))
            .toList();
    return new Callable(callable.name(), callable.documentation(), parameters);
  }

  @Test
  void both_lists_of_standard_actions_are_the_same() {
    try (var found = DiscoveredActions.onClassPath()) {
      assertThat(new StandardActions().actions())
          .extracting(VocabularyTest::bare)
          .containsExactlyInAnyOrderElementsOf(
              found.actions().stream().map(action -> callable(action.schema())).toList());
    }
  }
}
