package dev.tramontane.engine.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.action.discovery.PluginJar;
import dev.tramontane.engine.id.ExecutionState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that does everything wrong, in a workflow that copes with it. */
class BadActionsTest {

  private static final String PLUGIN =
      """
      package bad;
      import dev.tramontane.engine.action.spi.*;
      public class Bad implements Action {
        public ActionSchema schema() {
          return ActionSchema.of("bad.do", "Does it.")
              .taking(ActionParameter.required("what", ValueType.TEXT, "What."));
        }
        public ActionOutcome run(ActionCall call) {
          switch (call.text("what")) {
            case "throw": throw new IllegalStateException("no idea");
            case "overflow": return run(call);
            case "hang": while (true) { Thread.onSpinWait(); if (done) break; }
            case "flood": return ActionOutcome.of("x".repeat(5_000_000));
            case "nonsense": return ActionOutcome.of(new Object());
            default: return ActionOutcome.of("good");
          }
        }
        public void cancel(ActionCall call) { done = true; }
        private volatile boolean done;
      }
      """;

  private static final String WORKFLOW =
      """
      version: '2.0'
      coping:
        tasks:
          throw: {action: bad.do what="throw", on-error: noop}
          overflow: {action: bad.do what="overflow", on-error: noop}
          hang: {action: bad.do what="hang", timeout: 1, on-error: noop}
          flood: {action: bad.do what="flood", on-error: noop}
          nonsense: {action: bad.do what="nonsense", on-error: noop}
          good: {action: bad.do what="good"}
      """;

  @TempDir private Path plugins;

  @Test
  void each_fails_its_own_task_and_nothing_else() {
    PluginJar.write(plugins.resolve("bad.jar"), PLUGIN);
    try (var running = new RunningEngine(EngineSettingsForTests.IMPATIENT.withPlugins(plugins))) {
      running.save(WORKFLOW);

      var ended = running.end(running.start("coping").id());

      assertThat(ended.state()).isEqualTo(ExecutionState.SUCCESS);
      assertThat(running.tasks(ended.id()))
          .allSatisfy(task ->
              assertThat(task.state())
                  .as(task.name())
                  .isEqualTo(
                      task.name().equals("good") ? ExecutionState.SUCCESS : ExecutionState.ERROR));
      assertThat(error(running, ended.id(), "throw")).contains("action=bad.do").contains("no idea");
      assertThat(error(running, ended.id(), "overflow")).contains("StackOverflowError");
      assertThat(error(running, ended.id(), "flood")).contains("Field size limit exceeded");
      assertThat(error(running, ended.id(), "nonsense")).contains("found a java.lang.Object");
      assertThat(String.valueOf(running.task(ended.id(), "hang").stateInfo()))
          .contains("Task timed out");
    }
  }

  private static String error(
      RunningEngine running, dev.tramontane.engine.id.WorkflowExecutionId id, String task) {
    return String.valueOf(running.actions(running.task(id, task)).getFirst().output());
  }
}
