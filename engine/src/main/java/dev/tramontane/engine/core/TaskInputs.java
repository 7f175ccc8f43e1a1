package dev.tramontane.engine.core;

import dev.tramontane.engine.core.state.Items;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.language.model.TaskInput;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Evaluates the input of a task. */
record TaskInputs(Turn turn) {

  FrozenMap single(TaskExecution task) {
    return evaluate(task, turn.scopes().taskInput(task));
  }

  FrozenMap ofItem(TaskExecution task, Items items, int index) {
    var variables = new LinkedHashMap<String, @Nullable Object>();
    items.lists().forEach((name, list) -> variables.put(name, ((FrozenList) list).get(index)));
    return evaluate(task, turn.scopes().taskInput(task, Values.freezeMap(variables)));
  }

  private FrozenMap evaluate(TaskExecution task, EvaluationContext context) {
    return switch (turn.model(task).input()) {
      case TaskInput.NamedInput named -> turn.evaluateMap(named.parameters(), context);
      case TaskInput.WholeInput whole -> whole(task, turn.evaluate(whole.expression(), context));
    };
  }

  private static FrozenMap whole(TaskExecution task, @Nullable Object value) {
    if (value instanceof FrozenMap map) {
      return map;
    }
    throw new TaskFailure(
        "Wrong dynamic input for task: %s. Dict type is expected. Actual type: %s. Actual value: %s"
            .formatted(task.name(), PythonLike.typeName(value), PythonLike.text(value)));
  }
}
