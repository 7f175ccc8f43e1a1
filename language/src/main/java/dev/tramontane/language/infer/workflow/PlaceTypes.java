package dev.tramontane.language.infer.workflow;

import dev.tramontane.language.flow.Clause;
import dev.tramontane.language.flow.Outcome;
import dev.tramontane.language.flow.Viewpoint;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.model.TaskModel;
import java.util.Optional;

/**
 * What expressions at one place see.
 *
 * @param outcome the final state of the task for which an expression is evaluated, where it is one
 */
record PlaceTypes(Type data, WorkflowTypes types, Viewpoint place, Optional<Outcome> outcome)
    implements TypeEnvironment {

  @Override
  public Type execution() {
    return TypeEnvironment.executionOf(types.inputType());
  }

  @Override
  public Type global(String name) {
    return types.global(name);
  }

  @Override
  public Type task(Optional<String> name) {
    var current = current();
    if (name.isEmpty() || name.equals(current.map(TaskModel::name))) {
      return current.map(this::ofCurrent).orElse(Types.UNKNOWN);
    }
    return types.workflow().task(name.get()).map(this::ofOther).orElse(Types.UNKNOWN);
  }

  private Optional<TaskModel> current() {
    return switch (place) {
      case Viewpoint.Arrival(var task) -> types.workflow().task(task);
      case Viewpoint.Call(var task) -> types.workflow().task(task);
      case Viewpoint.Departure(var task, _) -> types.workflow().task(task);
      case Viewpoint.Policy(var task) -> types.workflow().task(task);
      case Viewpoint.Start() -> Optional.empty();
      case Viewpoint.End() -> Optional.empty();
    };
  }

  private Type ofCurrent(TaskModel task) {
    return switch (types.assumption()) {
      case CERTAIN -> outcome.equals(Optional.of(Outcome.SUCCESS)) ? succeeded(task) : uncertain();
      case EXPECTED -> hasFailed() ? uncertain() : succeeded(task);
    };
  }

  private boolean hasFailed() {
    return outcome.equals(Optional.of(Outcome.ERROR))
        || place instanceof Viewpoint.Departure(_, var clause) && clause == Clause.ON_ERROR;
  }

  private Type ofOther(TaskModel task) {
    return switch (types.assumption()) {
      case CERTAIN -> Types.join(uncertain(), Scalar.NULL);
      case EXPECTED ->
          keepsResult(task)
              ? succeeded(task)
              : TypeEnvironment.taskOf(Scalar.NULL, types.published(task));
    };
  }

  private static boolean keepsResult(TaskModel task) {
    return !Boolean.FALSE.equals(task.policies().keepResult());
  }

  private Type succeeded(TaskModel task) {
    return TypeEnvironment.taskOf(types.result(task.name()), types.published(task));
  }

  private static Type uncertain() {
    return TypeEnvironment.taskOf(Types.UNKNOWN, Types.UNKNOWN);
  }
}
