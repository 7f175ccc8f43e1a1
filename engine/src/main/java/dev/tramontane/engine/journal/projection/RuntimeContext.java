package dev.tramontane.engine.journal.projection;

import dev.tramontane.engine.core.event.Trigger;
import dev.tramontane.engine.core.state.Items;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task's {@code runtime_context} as Mistral shows it (reference: engine.md section 2). */
final class RuntimeContext {

  private RuntimeContext() {}

  static FrozenMap of(TaskExecution task) {
    var context = new LinkedHashMap<String, @Nullable Object>();
    if (!task.triggeredBy().isEmpty()) {
      context.put("triggered_by", task.triggeredBy().stream().map(RuntimeContext::of).toList());
    }
    if (task.progress().retryNo() > 0) {
      context.put("retry_task_policy", Map.of("retry_no", task.progress().retryNo()));
    }
    var items = task.items();
    if (items != null) {
      context.put("with_items", of(items));
    }
    return Values.freezeMap(context);
  }

  private static FrozenMap of(Trigger trigger) {
    return Values.emptyMap()
        .with("task_id", trigger.task().toString())
        .with("event", trigger.event());
  }

  private static FrozenMap of(Items items) {
    return Values.emptyMap()
        .with("count", items.count())
        .with("capacity", items.concurrency() == 0 ? null : items.concurrency() - items.running());
  }
}
