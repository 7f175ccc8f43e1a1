package dev.tramontane.engine.action.testing;

import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.ActionRunner;
import dev.tramontane.engine.action.ActionSite;
import dev.tramontane.engine.action.network.EgressPolicy;
import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.Network;
import dev.tramontane.engine.core.InputCheck;
import dev.tramontane.engine.core.Limits;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls one action as the engine does: {@code ActionTester.of(new Order()).with("item",
 * 7).succeeds()}. The input is compared with the parameters, whatever the action throws becomes a
 * failure, and the result must have a JSON form and a size that Mistral allows. Immutable.
 */
public final class ActionTester {

  private static final ActionSite IN_A_WORKFLOW =
      new ActionSite(
          Optional.of(new ActionExecutionId(new UUID(0, 1))),
          Optional.of(new WorkflowExecutionId(new UUID(0, 2))),
          Optional.of(new TaskExecutionId(new UUID(0, 3))),
          Optional.of("workflow"));

  private final String name;
  private final ActionRegistry registry;
  private final FrozenMap input;
  private final Network network;
  private final Duration patience;

  private ActionTester(
      String name, ActionRegistry registry, FrozenMap input, Network network, Duration patience) {
    this.name = name;
    this.registry = registry;
    this.input = input;
    this.network = network;
    this.patience = patience;
  }

  /** Tests a call without input that may reach the machine itself and takes at most a minute. */
  public static ActionTester of(Action action) {
    return new ActionTester(
        action.schema().name(),
        new ActionRegistry(List.of(action)),
        Values.emptyMap(),
        EgressPolicy.allowingLoopback(),
        Duration.ofMinutes(1));
  }

  /** The same call with one more parameter. */
  public ActionTester with(String parameter, @Nullable Object value) {
    return new ActionTester(name, registry, input.with(parameter, value), network, patience);
  }

  /** The same call with another network to reach. */
  public ActionTester reaching(Network reachable) {
    return new ActionTester(name, registry, input, reachable, patience);
  }

  /** The same call, given up after a while: what the task's {@code timeout} does. */
  public ActionTester givenUpAfter(Duration time) {
    return new ActionTester(name, registry, input, network, time);
  }

  /** How the call ends; values are frozen. */
  public ActionOutcome run() {
    var definition = Objects.requireNonNull(registry.definitions().get(name));
    return InputCheck.problem(definition, input)
        .<ActionOutcome>map(ActionOutcome.Failure::new)
        .orElseGet(this::runInTime);
  }

  /**
   * The result of the call.
   *
   * @throws AssertionError if it does not succeed
   */
  public @Nullable Object succeeds() {
    var outcome = run();
    return switch (outcome) {
      case ActionOutcome.Success(var value) -> value;
      case ActionOutcome.Failure _, ActionOutcome.Cancelled _ ->
          throw new AssertionError("Expected %s to succeed, but: %s".formatted(name, outcome));
    };
  }

  /**
   * The error of the call, as a text.
   *
   * @throws AssertionError if it does not fail
   */
  public String fails() {
    var outcome = run();
    return switch (outcome) {
      case ActionOutcome.Failure(var error) -> String.valueOf(error);
      case ActionOutcome.Success _, ActionOutcome.Cancelled _ ->
          throw new AssertionError("Expected %s to fail, but: %s".formatted(name, outcome));
    };
  }

  private ActionOutcome runInTime() {
    var result = new CompletableFuture<ActionResult>();
    var runner = new ActionRunner(registry, network, Limits.MISTRAL);
    var thread =
        Thread.startVirtualThread(() -> {
          try {
            result.complete(runner.run(name, new ActionInvocation(input, IN_A_WORKFLOW)));
          } catch (InterruptedException | RuntimeException failure) {
            result.completeExceptionally(failure);
          }
        });
    try {
      return outcome(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      thread.interrupt();
      return new ActionOutcome.Failure("Timeout after %d seconds".formatted(patience.toSeconds()));
    } catch (ExecutionException failure) {
      throw new IllegalStateException("Expected the runner to answer", failure);
    } catch (InterruptedException unwanted) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted", unwanted);
    }
  }

  private static ActionOutcome outcome(ActionResult result) {
    return switch (result) {
      case ActionResult.Success(var data) -> new ActionOutcome.Success(data);
      case ActionResult.Failure(var error) -> new ActionOutcome.Failure(error);
      case ActionResult.Cancelled(var data) -> new ActionOutcome.Cancelled(data);
    };
  }
}
