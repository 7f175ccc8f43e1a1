package dev.tramontane.engine.action.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.discovery.DiscoveredActions;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.ActionResult.Failure;
import dev.tramontane.engine.core.command.ActionResult.Success;
import dev.tramontane.engine.core.library.ActionDefinition;
import dev.tramontane.engine.core.library.ActionDefinition.AdHocAction;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.library.WorkflowDefinition;
import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectCallsTest {

  private static final Entropy ENTROPY = new Entropy(Instant.EPOCH, new Random(1));
  private static final String ACTIONS =
      """
      version: '2.0'
      concat:
        base: std.echo
        base-input:
          output: <% $.a %>-<% $.b %>
        input: [a, b: dflt]
      wrapped:
        base: concat
        base-input:
          a: "{{ _.who }}"
        input: [who]
        output:
          said: <% $ %>
      twice_wrapped:
        base: wrapped who="<% $.x %>"
        input: [x]
        output: <% $.said.len() %>
      failing:
        base: std.fail
        output: {never: <% $ %>}
      circle_a: {base: circle_b}
      circle_b: {base: circle_a}
      orphan: {base: not.there}
      broken:
        base: std.echo output="<% $.missing.foo() %>"
      """;

  private final DirectCalls calls =
      new DirectCalls(Expressions.of(new Jinja(), new Yaql()), new AdHocLibrary());

  /** The standard actions and those of the text above. */
  private static final class AdHocLibrary implements Library {

    private final Map<String, ActionDefinition> actions = new HashMap<>();

    AdHocLibrary() {
      var registry = new ActionRegistry(DiscoveredActions.onClassPath().actions());
      actions.putAll(registry.definitions());
      new DefinitionReader(ExpressionChecker.NONE)
          .read(ACTIONS, DocumentKind.ACTIONS)
          .actions()
          .forEach(model -> actions.put(model.name(), new AdHocAction(model.name(), "", model)));
    }

    @Override
    public Optional<WorkflowDefinition> workflow(String nameOrId, String namespace) {
      return Optional.empty();
    }

    @Override
    public WorkflowGraph running(String definitionHash, String qualifiedName) {
      throw new IllegalStateException("Expected no workflow to run");
    }

    @Override
    public Optional<ActionDefinition> action(String name, String namespace) {
      return Optional.ofNullable(actions.get(name));
    }

    @Override
    public Optional<FrozenMap> environment(String name) {
      return Optional.empty();
    }
  }

  private PreparedCall prepare(String name, Map<String, ?> input) {
    return calls.prepare(name, "", Values.freezeMap(input), ENTROPY);
  }

  private ActionResult finish(PreparedCall call, ActionResult result) {
    return calls.transform(call, result, ENTROPY);
  }

  @Test
  void an_action_in_java_is_called_as_it_is() {
    var call = prepare("std.echo", Map.of("output", "<% 1 %>"));

    assertThat(call.isAdHoc()).isFalse();
    assertThat(call.baseInput()).isEqualTo(Map.of("output", "<% 1 %>"));
    assertThat(finish(call, new Success(7L))).isEqualTo(new Success(7L));
  }

  @Test
  void the_base_input_sees_the_own_input_with_its_defaults() {
    var call = prepare("concat", Map.of("a", "x"));

    assertThat(call.base().name()).isEqualTo("std.echo");
    assertThat(call.baseInput()).isEqualTo(Map.of("output", "x-dflt"));
    assertThat(call.input()).isEqualTo(Map.of("a", "x", "b", "dflt"));
  }

  @Test
  void a_chain_transforms_the_result_innermost_first() {
    var call = prepare("twice_wrapped", Map.of("x", "me"));

    assertThat(call.baseInput()).isEqualTo(Map.of("output", "me-dflt"));
    assertThat(finish(call, new Success("me-dflt"))).isEqualTo(new Success(7L));
  }

  @Test
  void a_falsy_result_is_transformed_too() {
    var call = prepare("wrapped", Map.of("who", "me"));

    assertThat(finish(call, new Success("")).value()).isEqualTo(Map.of("said", ""));
  }

  @Test
  void a_failure_passes_unchanged() {
    assertThat(finish(prepare("failing", Map.of()), new Failure("e"))).isEqualTo(new Failure("e"));
  }

  @Test
  void an_input_that_does_not_fit_is_refused() {
    assertThatThrownBy(() -> prepare("concat", Map.of("c", 1)))
        .hasMessage(
            "Invalid input [name=concat, class=mistral.actions.adhoc.AdHocAction, missing=['a'],"
                + " unexpected=['c']]");
    assertThatThrownBy(() -> prepare("std.echo", Map.of()))
        .hasMessageContaining("missing=['output']");
  }

  @Test
  void a_base_that_is_missing_or_circular_is_refused() {
    assertThatThrownBy(() -> prepare("orphan", Map.of()))
        .hasMessage("Failed to find action [action_name=not.there]");
    assertThatThrownBy(() -> prepare("circle_a", Map.of())).hasMessageContaining("based on itself");
  }

  @Test
  void an_expression_that_fails_is_refused_with_its_reason() {
    assertThatThrownBy(() -> prepare("broken", Map.of())).hasMessageContaining("foo");
  }
}
