package dev.tramontane.engine.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.core.Decider;
import dev.tramontane.engine.core.Limits;
import dev.tramontane.engine.core.MemoryLibrary;
import dev.tramontane.engine.core.TestExpressions;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.Values;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Runs random workflows in a random world. A failure names its seed and the steps that led to it;
 * {@code -Dtramontane.simulation.seed=N} runs that seed alone, {@code
 * -Dtramontane.simulation.runs=N} runs more of them.
 */
class SimulationTest {

  private static final int STEPS = 60;
  private static final int DRAIN_STEPS = 5_000;
  private static final Decider DECIDER = new Decider(TestExpressions.INSTANCE, Limits.MISTRAL);

  @Test
  void every_run_keeps_the_invariants_and_comes_to_an_end() {
    var only = Long.getLong("tramontane.simulation.seed");
    if (only != null) {
      run(only);
      return;
    }
    int runs = Integer.getInteger("tramontane.simulation.runs", 150);
    for (long seed = 1; seed <= runs; seed++) {
      run(seed);
    }
    run(new SplittableRandom().nextLong());
  }

  private static void run(long seed) {
    var random = new SplittableRandom(seed);
    var text = RandomWorkflows.text(random);
    var library = new MemoryLibrary();
    library.save(text);
    var world = new World(random, library, DECIDER);
    try {
      live(world, random);
    } catch (AssertionError | RuntimeException e) {
      var log = world.log();
      throw new AssertionError(
          "seed %d fails at the last step of\n%s\n%s\n%s"
              .formatted(
                  seed,
                  text,
                  String.join(
                      "\n",
                      log.subList(
                          Math.max(
                              0, log.size() - Integer.getInteger("tramontane.simulation.log", 120)),
                          log.size())),
                  e),
          e);
    }
  }

  private static void live(World world, SplittableRandom random) {
    world.send(start(random));
    var crowd = new Crowd(random);
    boolean busy = random.nextBoolean();
    for (int i = 0; i < STEPS; i++) {
      if (busy && random.nextInt(4) == 0) {
        crowd.command(world.tree()).ifPresent(world::send);
      } else {
        world.step();
      }
      if (random.nextInt(8) == 0) {
        world.crash();
      }
    }
    drain(world);
    assertThat(world.tree().root().isCompleted())
        .as("the root has ended when nothing is left to happen; open: %s", open(world.tree()))
        .isTrue();
    world.crash();
  }

  private static List<String> open(ExecutionTree tree) {
    return tree.tasks().values().stream()
        .filter(task -> !task.isCompleted() || !task.processed())
        .sorted(Comparator.comparing(TaskExecution::id))
        .map(task ->
            "%s of %s (%s): %s, %s, items %s"
                .formatted(
                    task.name(),
                    tree.workflowOf(task).workflow().name(),
                    tree.workflowOf(task).state(),
                    task.state(),
                    task.stateInfo(),
                    task.items()))
        .toList();
  }

  private static Command start(SplittableRandom random) {
    return new Command.StartWorkflow(
        new WorkflowExecutionId(new UUID(random.nextLong(), random.nextLong())),
        "wf",
        "",
        Values.emptyMap(),
        Values.emptyMap(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        random.nextInt(3) == 0 ? Optional.of(List.of()) : Optional.empty(),
        random.nextBoolean());
  }

  /** Everybody wants the run to end: what is held or paused goes on. */
  private static void drain(World world) {
    for (int i = 0; i < DRAIN_STEPS && !world.tree().root().isCompleted(); i++) {
      if (world.hasWork()) {
        world.step();
      } else if (!paused(world).isEmpty()) {
        world.send(new Command.ResumeExecution(paused(world).getFirst().id(), Optional.empty()));
      } else if (!world.tree().held().isEmpty()) {
        world.send(new Command.ResumeAll());
      } else {
        return;
      }
    }
  }

  /** Deepest first, so that none waits for another one. */
  private static List<WorkflowExecution> paused(World world) {
    return world.tree().workflows().values().stream()
        .filter(WorkflowExecution::isPaused)
        .sorted(Comparator.comparing(WorkflowExecution::id).reversed())
        .toList();
  }
}
