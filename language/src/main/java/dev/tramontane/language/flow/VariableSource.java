package dev.tramontane.language.flow;

import dev.tramontane.issue.Span;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WithItems;
import org.jspecify.annotations.Nullable;

/** One place of a workflow that can give a variable its value. */
public sealed interface VariableSource {

  String variable();

  /** Where a reader of the text finds it. */
  Span span();

  /** An input of the workflow. */
  record Input(InputParameter parameter) implements VariableSource {

    @Override
    public String variable() {
      return parameter.name();
    }

    @Override
    public Span span() {
      return parameter.span();
    }
  }

  /** An entry of the workflow's {@code vars}. */
  record Computed(String variable, @Nullable Object template, Span span)
      implements VariableSource {}

  /**
   * What a task publishes when it ends in one state.
   *
   * @param isGlobal whether the whole execution sees it, not only what follows the task
   */
  record Published(
      String variable,
      TaskModel task,
      Outcome outcome,
      boolean isGlobal,
      @Nullable Object template,
      Span span)
      implements VariableSource {}

  /** The item variable of a task, seen by the task's {@code input} only. */
  record Item(TaskModel task, WithItems items) implements VariableSource {

    @Override
    public String variable() {
      return items.variable();
    }

    @Override
    public Span span() {
      return items.span();
    }
  }
}
