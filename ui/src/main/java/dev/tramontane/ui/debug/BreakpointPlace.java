package dev.tramontane.ui.debug;

import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.issue.Span;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a breakpoint stands: a task of a workflow and a phase; a line is only a view of it. */
public record BreakpointPlace(String workflow, String task, StopPhase phase) {

  private static final Map<String, StopPhase> PHASE_OF_KEY =
      Map.ofEntries(
          Map.entry("action", StopPhase.BEFORE_ACTION),
          Map.entry("workflow", StopPhase.BEFORE_ACTION),
          Map.entry("input", StopPhase.BEFORE_ACTION),
          Map.entry("publish", StopPhase.AFTER_ACTION),
          Map.entry("on-success", StopPhase.AFTER_ACTION),
          Map.entry("on-complete", StopPhase.AFTER_ACTION),
          Map.entry("publish-on-error", StopPhase.TASK_ERROR),
          Map.entry("on-error", StopPhase.TASK_ERROR));

  static BreakpointPlace of(Breakpoint breakpoint) {
    return new BreakpointPlace(breakpoint.workflow(), breakpoint.task(), breakpoint.phase());
  }

  /** What a click on a line means: the task around it, and the phase of the key on it. */
  public static Optional<BreakpointPlace> at(List<WorkflowModel> workflows, int line) {
    for (var workflow : workflows) {
      for (var task : workflow.tasks().values()) {
        if (covers(task.span(), line)) {
          return Optional.of(
              new BreakpointPlace(workflow.qualifiedName(), task.name(), phaseAt(task, line)));
        }
      }
    }
    return Optional.empty();
  }

  /** The line that shows it, in a text that has its task. */
  public Optional<Integer> lineIn(List<WorkflowModel> workflows) {
    return workflows.stream()
        .filter(model -> model.qualifiedName().equals(workflow))
        .flatMap(model -> model.task(task).stream())
        .map(this::lineOf)
        .findFirst();
  }

  private int lineOf(TaskModel model) {
    if (phase == StopPhase.TASK_ENTER) {
      return model.nameSpan().start().line();
    }
    return model.keyNameSpans().entrySet().stream()
        .filter(entry -> phase == PHASE_OF_KEY.get(entry.getKey()))
        .map(entry -> entry.getValue().start().line())
        .min(Comparator.naturalOrder())
        .orElse(model.nameSpan().start().line());
  }

  /** The phase of the last key that begins on the line or above it. */
  private static StopPhase phaseAt(TaskModel task, int line) {
    return task.keyNameSpans().entrySet().stream()
        .filter(entry -> entry.getValue().start().line() <= line)
        .max(Comparator.comparing(entry -> entry.getValue().start().offset()))
        .filter(_ -> line > task.nameSpan().start().line())
        .map(entry -> PHASE_OF_KEY.getOrDefault(entry.getKey(), StopPhase.TASK_ENTER))
        .orElse(StopPhase.TASK_ENTER);
  }

  private static boolean covers(Span span, int line) {
    return span.start().line() <= line && line <= span.end().line();
  }
}
