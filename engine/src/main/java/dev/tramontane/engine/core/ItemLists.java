package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TaskFact.TaskItemsExpanded;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.Items;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the lists of {@code with-items} (reference: language.md section 8). Unlike Mistral,
 * once per attempt and not for each portion of items, so that the items of one attempt belong
 * together and a list of ten thousand is not evaluated ten thousand times.
 */
record ItemLists(Turn turn) {

  /** The items of the current attempt, evaluated now if they have not been yet. */
  Items expanded(TaskExecution task) {
    var known = task.items();
    if (known != null) {
      return known;
    }
    turn.emit(expansion(task));
    var items = turn.task(task.id()).items();
    if (items == null) {
      throw new IllegalStateException(
          "Expected task '%s' to know its items, but it does not".formatted(task.id()));
    }
    return items;
  }

  private TaskItemsExpanded expansion(TaskExecution task) {
    var model = turn.model(task);
    var context = turn.scopes().taskInput(task);
    var values = new LinkedHashMap<String, @Nullable Object>();
    model
        .withItems()
        .forEach(each -> values.put(each.variable(), turn.evaluate(each.source(), context)));
    var lists = new LinkedHashMap<String, FrozenList>();
    values.forEach((name, value) -> lists.put(name, list(value, values)));
    int count = commonLength(lists, values);
    long concurrency =
        PolicyValues.of(turn, task).number(model.policies().concurrency(), "ConcurrencyPolicy");
    return new TaskItemsExpanded(
        task.id(),
        Values.freezeMap(lists),
        count,
        (int) Math.min(concurrency, Integer.MAX_VALUE),
        outstanding(task, count));
  }

  /** All items but those whose result still counts from an earlier attempt. */
  private List<Integer> outstanding(TaskExecution task, int count) {
    Set<Integer> done =
        Stream.concat(
                turn.tree()
                    .actionsOf(task)
                    .filter(ActionExecution::accepted)
                    .map(ActionExecution::index),
                turn.tree()
                    .childrenOf(task)
                    .filter(WorkflowExecution::accepted)
                    .map(WorkflowExecution::index))
            .collect(Collectors.toSet());
    return IntStream.range(0, count).boxed().filter(index -> !done.contains(index)).toList();
  }

  private static FrozenList list(@Nullable Object value, Map<String, @Nullable Object> all) {
    return switch (value) {
      case FrozenList list -> list;
      case FrozenMap map -> Values.freezeList(map.keySet());
      case String text ->
          Values.freezeList(text.codePoints().mapToObj(Character::toString).toList());
      case null, default ->
          throw new TaskFailure(
              "Wrong input format for: %s. Iterable type is expected for each value."
                  .formatted(PythonLike.repr(all)));
    };
  }

  private static int commonLength(
      Map<String, FrozenList> lists, Map<String, @Nullable Object> values) {
    var lengths = lists.values().stream().map(List::size).distinct().toList();
    if (lengths.size() > 1) {
      throw new TaskFailure(
          "Wrong input format for: %s. All arrays must have the same length."
              .formatted(PythonLike.repr(values)));
    }
    return lengths.isEmpty() ? 0 : lengths.getFirst();
  }
}
