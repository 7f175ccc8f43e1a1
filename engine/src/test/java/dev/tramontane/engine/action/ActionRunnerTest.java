package dev.tramontane.engine.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Network;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.core.Limits;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.ActionResult.Failure;
import dev.tramontane.engine.core.command.ActionResult.Success;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever an action does, its run gets a result. */
class ActionRunnerTest {

  /** What an action of these tests does. */
  private interface Work {
    @Nullable ActionOutcome run(ActionCall call) throws Exception;
  }

  /** An action as somebody else would write it; the class stands in no package of ours. */
  private static Action action(Work work, Trait... traits) {
    return foreign(
        new Action() {
          @Override
          public ActionSchema schema() {
            return ActionSchema.of("test.it", "").with(Trait.OPEN).with(traits);
          }

          @Override
          @SuppressWarnings("NullAway") // a foreign action may break the contract
          public ActionOutcome run(ActionCall call) throws Exception {
            return work.run(call);
          }
        });
  }

  private static Action foreign(Action action) {
    return (Action)
        java.lang.reflect.Proxy.newProxyInstance(
            Action.class.getClassLoader(),
            new Class<?>[] {Action.class},
            (_, method, arguments) -> {
              try {
                return method.invoke(action, arguments);
              } catch (java.lang.reflect.InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private static ActionResult run(Action action, Map<String, ?> input) throws InterruptedException {
    var runner =
        new ActionRunner(new ActionRegistry(List.of(action)), Network.NONE, Limits.MISTRAL);
    return runner.run("test.it", new ActionInvocation(Values.freezeMap(input), ActionSite.NONE));
  }

  private static ActionResult run(Work work) throws InterruptedException {
    return run(action(work), Map.of());
  }

  private static ActionResult returning(@Nullable Object value) throws InterruptedException {
    return run(_ -> ActionOutcome.of(value));
  }

  private static String error(ActionResult result) {
    assertThat(result).isInstanceOf(Failure.class);
    return String.valueOf(result.value());
  }

  @Test
  void an_action_that_is_not_there_is_a_failure() throws InterruptedException {
    var runner = new ActionRunner(new ActionRegistry(List.of()));

    assertThat(runner.run("no.such", new ActionInvocation(Values.emptyMap(), ActionSite.NONE)))
        .isEqualTo(new Failure("Failed to find action [action_name=no.such]"));
  }

  @Nested
  class AnActionThatThrows {

    @Test
    void fails_with_its_message() throws InterruptedException {
      assertThat(
              error(
                  run(_ -> {
                    throw new ActionException("no such item");
                  })))
          .isEqualTo(
              "The action raised an exception [action=test.it, action_ex_id=, msg='no such"
                  + " item']");
    }

    @Test
    void fails_with_the_kind_of_a_defect_that_has_no_message() throws InterruptedException {
      assertThat(
              error(
                  run(_ -> {
                    throw new IllegalStateException();
                  })))
          .contains("msg='IllegalStateException'");
      assertThat(
              error(
                  run(_ -> {
                    throw new java.io.IOException("disk");
                  })))
          .contains("msg='disk'");
    }

    @Test
    void fails_even_if_the_stack_overflows_or_classes_are_missing() throws InterruptedException {
      assertThat(error(run(ActionRunnerTest::endless))).contains("StackOverflowError");
      assertThat(
              error(
                  run(_ -> {
                    throw new NoClassDefFoundError("shop/Order");
                  })))
          .contains("shop/Order");
      assertThat(
              error(
                  run(_ -> {
                    throw new OutOfMemoryError("heap");
                  })))
          .contains("heap");
    }

    @Test
    void fails_if_it_claims_to_be_interrupted_and_nobody_did() throws InterruptedException {
      assertThat(
              error(
                  run(_ -> {
                    throw new InterruptedException("odd");
                  })))
          .contains("The action interrupted itself: odd");
    }
  }

  /** Calls itself for ever, in a way that the compiler does not see through. */
  private static ActionOutcome endless(ActionCall call) {
    return call.input().isEmpty() ? ActionOutcome.of(endless(call)) : ActionOutcome.of(null);
  }

  @Nested
  class AnActionThatReturnsNonsense {

    @Test
    void fails_without_an_outcome() throws InterruptedException {
      assertThat(error(run(_ -> null))).contains("returned no outcome");
    }

    @Test
    void fails_if_its_result_has_no_json_form() throws InterruptedException {
      assertThat(error(returning(new Thread()))).contains("found a java.lang.Thread");
      assertThat(error(returning(List.of(Double.NaN)))).contains("found the number NaN");
      assertThat(error(returning(Map.of(new Object(), 1)))).contains("found a java.lang.Object");
      assertThat(error(returning(Collections.singletonMap(null, 1)))).contains("found null");
    }

    @Test
    void fails_if_its_result_contains_itself() throws InterruptedException {
      var list = new ArrayList<@Nullable Object>();
      list.add(list);

      assertThat(error(returning(list))).contains("deeper or contains itself");
    }

    @Test
    void fails_if_its_error_is_nonsense() throws InterruptedException {
      assertThat(error(run(_ -> new ActionOutcome.Failure(new Object()))))
          .contains("found a java.lang.Object");
    }

    @Test
    void succeeds_with_whatever_has_a_json_form() throws InterruptedException {
      var value = new HashMap<Object, @Nullable Object>();
      value.put("list", new Object[] {1, (short) 2, 3.5f, TimeUnit.DAYS, null, true});
      value.put(7, "seven");

      assertThat(returning(value))
          .isEqualTo(
              new Success(
                  Values.freezeMap(
                      Map.of(
                          "list", Arrays.asList(1L, 2L, 3.5, "DAYS", null, true), "7", "seven"))));
    }
  }

  @Nested
  class AnActionThatFloods {

    @Test
    void fails_with_mistrals_words() throws InterruptedException {
      assertThat(returning("x".repeat(3 << 20)))
          .isEqualTo(
              new Failure(
                  "Field size limit exceeded [class=ActionExecution, field=output, size=3072KB,"
                      + " limit=1024KB]"));
      assertThat(error(returning(Values.freeze(Collections.nCopies(400_000, "abc")))))
          .startsWith("Field size limit exceeded");
    }

    @Test
    void fails_before_an_endless_result_costs_memory() throws InterruptedException {
      Iterable<String> endless = () -> java.util.stream.Stream.generate(() -> "x").iterator();

      assertThat(error(returning(endless))).startsWith("Field size limit exceeded");
    }

    @Test
    void may_give_back_what_it_was_given() throws InterruptedException {
      var large = "x".repeat(3 << 20);

      assertThat(run(action(call -> ActionOutcome.of(call.input().get("x"))), Map.of("x", large)))
          .isEqualTo(new Success(large));
    }
  }

  @Nested
  class AnActionThatHangs {

    @Test
    void keeps_nobody_who_does_not_want_it_any_more() throws Exception {
      var entered = new CountDownLatch(1);
      var stop = new AtomicBoolean();
      var stubborn =
          action(_ -> {
            entered.countDown();
            while (!stop.get()) {
              Thread.onSpinWait();
            }
            return ActionOutcome.of(null);
          });
      var outcome = new CompletableFuture<String>();
      var caller =
          Thread.startVirtualThread(() -> {
            try {
              outcome.complete("ended with " + run(stubborn, Map.of()));
            } catch (InterruptedException givenUp) {
              outcome.complete("given up");
            }
          });

      entered.await();
      caller.interrupt();

      assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo("given up");
      stop.set(true);
    }

    @Test
    void is_interrupted_and_told() throws Exception {
      var entered = new CountDownLatch(1);
      var interrupted = new CompletableFuture<Boolean>();
      var cancelled = new CompletableFuture<ActionCall>();
      var patient =
          new Action() {
            @Override
            public ActionSchema schema() {
              return ActionSchema.of("test.it", "");
            }

            @Override
            public ActionOutcome run(ActionCall call) throws InterruptedException {
              entered.countDown();
              try {
                return ActionOutcome.of(new CompletableFuture<String>().get());
              } catch (java.util.concurrent.ExecutionException impossible) {
                throw new IllegalStateException(impossible);
              } finally {
                interrupted.complete(true);
              }
            }

            @Override
            public void cancel(ActionCall call) {
              cancelled.complete(call);
            }
          };
      var caller =
          Thread.startVirtualThread(() ->
              assertThatThrownBy(() -> run(foreign(patient), Map.of()))
                  .isInstanceOf(InterruptedException.class));

      entered.await();
      caller.interrupt();

      assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(cancelled.get(10, TimeUnit.SECONDS).schema().name()).isEqualTo("test.it");
    }
  }

  @Test
  void a_foreign_action_is_never_part_of_a_decision() {
    var registry = new ActionRegistry(List.of(action(_ -> null, Trait.PURE)));

    assertThat(registry.definitions().get("test.it")).extracting("immediate").isEqualTo(false);
    assertThat(registry.find("test.it").orElseThrow().isImmediate(Values.emptyMap())).isFalse();
  }
}
