package dev.tramontane.engine.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.ActionRunner;
import dev.tramontane.engine.action.discovery.DiscoveredActions;
import dev.tramontane.engine.core.Decider;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command.CompleteAction;
import dev.tramontane.engine.core.command.Command.PauseExecution;
import dev.tramontane.engine.core.command.Command.StartWorkflow;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.InMemoryJournal;
import dev.tramontane.engine.journal.Partition;
import dev.tramontane.engine.journal.codec.ContentCache;
import dev.tramontane.engine.journal.codec.EventCodec;
import dev.tramontane.engine.journal.projection.Projector;
import dev.tramontane.engine.journal.projection.RowEncoder;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.value.Values;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Live runs on a journal that can be made to fail; no database. */
@Timeout(60)
class RunsTest {

  private static final String TEXT =
      """
      version: '2.0'
      waiting:
        tasks:
          ask:
            action: std.async_noop
            on-success: [after]
          after:
            action: std.noop
      sleeping:
        tasks:
          nap:
            action: std.echo
            input: {output: 1, delay: 0.05}
      """;

  private static final Map<Integer, Long> EPOCHS =
      Partition.all().stream().collect(Collectors.toMap(part -> part, _ -> 1L));

  private final ContentCache cache = new ContentCache();
  private final UnreliableJournal journal = new UnreliableJournal(new InMemoryJournal(cache));
  private final ActionRegistry registry =
      new ActionRegistry(DiscoveredActions.onClassPath().actions());
  private final FixedLibrary library = new FixedLibrary(TEXT, registry.definitions());
  private final FixedLibrary shown = new FixedLibrary(TEXT, registry.definitions());
  private final RunWatchers watchers = new RunWatchers();
  private final Runs runs = runs();

  private Runs runs() {
    var expressions = Expressions.of(new Jinja(), new Yaql());
    var rows = new RowEncoder(new Projector(shown), new EventCodec());
    return new Runs(
        new RuntimeParts(
            journal,
            new Decisions(
                new Decider(expressions),
                library,
                InstantSource.system(),
                new AtomicLong()::incrementAndGet),
            registry,
            new ActionCaller(new ActionRunner(registry), 10),
            new CommitEncoder(cache, new EventCodec(), rows),
            new GroupCommitter(journal, () -> EPOCHS, CommitLimits.DEFAULT),
            watchers,
            InstantSource.system()),
        RuntimeSettings.DEFAULT);
  }

  @AfterEach
  void close() {
    journal.open();
    runs.close();
  }

  @Test
  void nothing_is_acknowledged_before_it_is_durable() {
    journal.shut();
    var reply = runs.start(command("waiting"), true);
    assertThat(reply).isNotDone();
    assertThat(runs.state(command("waiting").id())).isEmpty();

    journal.open();

    assertThat(await(reply).root().state()).isEqualTo(ExecutionState.RUNNING);
  }

  @Test
  void a_run_goes_on_deciding_while_its_commits_are_written() {
    var tree = await(runs.start(command("waiting"), true));
    journal.shut();
    var action = tree.actions().keySet().iterator().next();

    var first = runs.tell(tree.root().id(), new PauseExecution(tree.root().id()));
    var second =
        runs.tell(tree.root().id(), new CompleteAction(action, new ActionResult.Success("yes")));
    assertThat(first).isNotDone();
    journal.open();

    assertThat(await(first).root().state()).isEqualTo(ExecutionState.PAUSED);
    assertThat(await(second).action(action).isCompleted()).isTrue();
  }

  @Test
  void a_run_whose_commit_is_refused_is_folded_again_from_what_is_durable() {
    var tree = waiting();
    var root = tree.root().id();
    journal.refuse(root);

    assertRefused(runs.tell(root, new PauseExecution(root)));

    waitUntilForgotten(root);
    assertThat(runs.state(root)).contains(tree);
  }

  @Test
  void a_run_whose_outcome_is_refused_ends_instead_of_waiting_for_ever() throws Exception {
    var ended = whenEnded();
    journal.refuseWrite(2);

    await(runs.start(command("sleeping"), true));

    assertEndedByInternalError(ended.get(10, TimeUnit.SECONDS));
  }

  @Test
  void a_request_that_trips_over_a_bug_after_its_decision_is_answered() {
    shown.breakOnce();

    assertRefused(runs.start(command("sleeping"), true));
    assertThat(await(runs.start(command("sleeping"), false)).root().state())
        .isEqualTo(ExecutionState.RUNNING);
  }

  @Test
  void a_late_outcome_does_not_bring_back_what_is_being_deleted() {
    var root = waiting().root().id();
    var late = new CompletableFuture<ExecutionTree>();

    runs.delete(root, () -> waitUntilBlocked(Thread.ofPlatform().start(() -> pause(root, late))));

    assertThat(late)
        .failsWithin(5, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("WorkflowExecution not found");
    assertThat(runs.inMemory()).isEmpty();
  }

  private void pause(WorkflowExecutionId root, CompletableFuture<ExecutionTree> reply) {
    try {
      reply.complete(await(runs.tell(root, new PauseExecution(root))));
    } catch (EngineException refusal) {
      reply.completeExceptionally(refusal);
    }
  }

  /** A run that waits for the outside alone: its asynchronous action has been handed over. */
  private ExecutionTree waiting() {
    var root = await(runs.start(command("waiting"), true)).root().id();
    var tree = runs.state(root).orElseThrow();
    while (!isHandedOver(tree)) {
      Thread.onSpinWait();
      tree = runs.state(root).orElseThrow();
    }
    return tree;
  }

  private static boolean isHandedOver(ExecutionTree tree) {
    return tree.tasks().values().stream()
        .flatMap(tree::actionsOf)
        .anyMatch(ActionExecution::acknowledged);
  }

  /** Whoever asked is answered first. */
  private void waitUntilForgotten(WorkflowExecutionId root) {
    while (runs.inMemory().contains(root)) {
      Thread.onSpinWait();
    }
  }

  private static void waitUntilBlocked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_run_that_cannot_be_loaded_does_not_keep_the_others_from_going_on() {
    var root = waiting().root().id();
    try (var later = runs()) {
      later.recover(List.of(new WorkflowExecutionId(new UUID(1, 2)), root));

      assertThat(later.inMemory()).containsExactly(root);
    }
  }

  @Test
  void a_run_that_nobody_knows_is_refused_and_leaves_no_trace() {
    var id = new WorkflowExecutionId(new UUID(1, 2));

    assertThatThrownBy(() -> runs.tell(id, new PauseExecution(id)))
        .isInstanceOf(EngineException.class);

    assertThat(runs.inMemory()).isEmpty();
    assertRefused(runs.start(command("missing"), true));
    assertThat(runs.state(command("missing").id())).isEmpty();
  }

  @Test
  void a_finished_run_leaves_memory_and_can_still_be_looked_at() throws Exception {
    var ended = new CompletableFuture<WorkflowExecutionId>();
    try (var _ =
        watchers.watchAll(change ->
            runs.state(change.rootId())
                .filter(ExecutionTree::isAtRest)
                .ifPresent(tree -> ended.complete(tree.root().id())))) {
      runs.start(command("sleeping"), true);
      var id = ended.get(10, TimeUnit.SECONDS);

      assertThat(runs.state(id).orElseThrow().root().state()).isEqualTo(ExecutionState.SUCCESS);
    }
  }

  @Test
  void a_run_that_trips_over_a_bug_ends_instead_of_waiting_for_ever() throws Exception {
    var ended = whenEnded();
    await(runs.start(command("sleeping"), true));
    library.breakOnce();

    assertEndedByInternalError(ended.get(10, TimeUnit.SECONDS));
  }

  private CompletableFuture<ExecutionTree> whenEnded() {
    var ended = new CompletableFuture<ExecutionTree>();
    watchers.watchAll(change ->
        runs.state(change.rootId())
            .filter(tree -> tree.root().isCompleted())
            .ifPresent(ended::complete));
    return ended;
  }

  private static void assertEndedByInternalError(ExecutionTree tree) {
    assertThat(tree.root().state()).isEqualTo(ExecutionState.ERROR);
    assertThat(tree.root().stateInfo()).startsWith("Internal error, please report it");
  }

  /** An answer that never comes is none: {@code failsWithin} alone takes it for a failure. */
  private static void assertRefused(CompletableFuture<ExecutionTree> reply) {
    assertThat(reply)
        .failsWithin(5, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class);
  }

  private static StartWorkflow command(String workflow) {
    return new StartWorkflow(
        new WorkflowExecutionId(UUID.nameUUIDFromBytes(workflow.getBytes(UTF_8))),
        workflow,
        "",
        Values.emptyMap(),
        Values.emptyMap(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static ExecutionTree await(CompletableFuture<ExecutionTree> reply) {
    return reply.orTimeout(10, TimeUnit.SECONDS).join();
  }
}
