package dev.tramontane.language.document;

import dev.tramontane.issue.Shift;
import dev.tramontane.issue.Span;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.Invocation;
import dev.tramontane.language.model.Invocation.ActionInvocation;
import dev.tramontane.language.model.Invocation.WorkflowInvocation;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.model.Transitions;
import dev.tramontane.language.model.WithItems;
import dev.tramontane.language.model.WorkflowModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves models to where their text has moved. */
final class ModelShift {

  private final Shift shift;

  private ModelShift(Shift shift) {
    this.shift = shift;
  }

  static ModelShift of(Shift shift) {
    return new ModelShift(shift);
  }

  WorkflowModel workflow(WorkflowModel workflow) {
    var tasks = new LinkedHashMap<String, TaskModel>();
    workflow.tasks().forEach((name, task) -> tasks.put(name, task(task)));
    return workflow(workflow, tasks, shift.of(workflow.span()));
  }

  /** The workflow moved, with tasks that are where they belong already. */
  WorkflowModel workflow(WorkflowModel workflow, Map<String, TaskModel> tasks, Span span) {
    return new WorkflowModel(
        workflow.name(),
        workflow.workbook(),
        workflow.type(),
        workflow.description(),
        workflow.tags(),
        inputs(workflow.input()),
        workflow.vars(),
        workflow.output(),
        workflow.outputOnError(),
        tasks,
        shift.of(workflow.nameSpan()),
        span);
  }

  ActionModel action(ActionModel action) {
    return shift.leaves(action.span().end())
        ? action
        : new ActionModel(
            action.name(),
            action.workbook(),
            action.description(),
            action.tags(),
            action.base(),
            shift.of(action.baseSpan()),
            action.baseInput(),
            inputs(action.input()),
            action.hasOutput(),
            action.output(),
            shift.of(action.nameSpan()),
            shift.of(action.span()));
  }

  private List<InputParameter> inputs(List<InputParameter> inputs) {
    return inputs.isEmpty() || shift.leaves(inputs.getLast().span().end())
        ? inputs
        : inputs.stream().map(this::input).toList();
  }

  private InputParameter input(InputParameter input) {
    return new InputParameter(
        input.name(), input.required(), input.defaultValue(), shift.of(input.span()));
  }

  /** Transitions may come from {@code task-defaults}, so that each place counts for itself. */
  TaskModel task(TaskModel task) {
    return new TaskModel(
        task.name(),
        task.description(),
        task.tags(),
        invocation(task.invocation()),
        task.input(),
        task.withItems().stream().map(this::items).toList(),
        task.publishing(),
        transitions(task.transitions()),
        task.join(),
        task.requires(),
        task.policies(),
        shift.of(task.nameSpan()),
        shift.of(task.span()),
        spans(task.keySpans()),
        spans(task.keyNameSpans()),
        spans(task.inputSpans()));
  }

  private Invocation invocation(Invocation invocation) {
    return switch (invocation) {
      case ActionInvocation(var name, var span) -> new ActionInvocation(name, shift.of(span));
      case WorkflowInvocation(var name, var span) -> new WorkflowInvocation(name, shift.of(span));
    };
  }

  private WithItems items(WithItems items) {
    return new WithItems(items.variable(), items.source(), shift.of(items.span()));
  }

  private Transitions transitions(Transitions transitions) {
    return new Transitions(
        transitions(transitions.onSuccess()),
        transitions(transitions.onError()),
        transitions(transitions.onComplete()),
        transitions(transitions.onSkip()));
  }

  private List<Transition> transitions(List<Transition> transitions) {
    return transitions.isEmpty()
        ? transitions
        : transitions.stream().map(this::transition).toList();
  }

  private Transition transition(Transition transition) {
    return new Transition(
        transition.target(),
        transition.condition(),
        transition.parameters(),
        shift.of(transition.span()));
  }

  private Map<String, Span> spans(Map<String, Span> spans) {
    var moved = new LinkedHashMap<String, Span>();
    spans.forEach((key, span) -> moved.put(key, shift.of(span)));
    return moved;
  }
}
