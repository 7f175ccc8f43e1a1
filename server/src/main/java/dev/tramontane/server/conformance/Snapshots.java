package dev.tramontane.server.conformance;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records executions with everything below them. */
record Snapshots(Api api) {

  private static final Duration QUIET_LIMIT = Duration.ofSeconds(12);
  private static final Set<String> INTERNAL_PARAMS = Set.of("parent_wf_ex_id", "index");

  /** Waits for a state, and then until nothing changes any more. */
  void awaitQuiet(String id, List<String> states, Duration settle, Duration limit) {
    Polling.within(
        limit,
        () -> Optional.of(text(api.get("executions/" + id), "state")).filter(states::contains));
    var end = System.nanoTime() + QUIET_LIMIT.toNanos();
    var before = shape(id);
    while (System.nanoTime() < end) {
      Polling.pause(settle);
      var now = shape(id);
      if (now.equals(before)) {
        return;
      }
      before = now;
    }
  }

  private Set<String> shape(String id) {
    var shape =
        tasks(id).stream()
            .map(task ->
                "%s %s %s".formatted(task.get("id"), task.get("state"), task.get("processed")))
            .collect(Collectors.toSet());
    shape.add(text(api.get("executions/" + id), "state"));
    return shape;
  }

  FrozenMap of(String id, Optional<String> alias) {
    var execution = api.get("executions/" + id);
    var record = new LinkedHashMap<String, @Nullable Object>();
    alias.ifPresent(name -> record.put("alias", name));
    record.put("workflow", execution.get("workflow_name"));
    record.put("namespace", Objects.requireNonNullElse(execution.get("workflow_namespace"), ""));
    record.put("state", execution.get("state"));
    record.put("state_info", Masking.stateInfo(execution.get("state_info")));
    record.put("input", json(execution, "input"));
    record.put("params", params(execution));
    record.put("output", Masking.output(Masking.parsed(execution.get("output"))));
    record.put("published_global", json(execution, "published_global"));
    putIfFilled(record, "description", Masking.value(execution.get("description")));
    putIfFilled(record, "tags", execution.get("tags"));
    record.put("tasks", tasks(id).stream().map(this::task).toList());
    return Values.freezeMap(record);
  }

  private static @Nullable Object json(FrozenMap resource, String attribute) {
    return Masking.value(Masking.parsed(resource.get(attribute)));
  }

  private static FrozenMap params(FrozenMap execution) {
    var params = new LinkedHashMap<String, @Nullable Object>();
    if (Masking.parsed(execution.get("params")) instanceof FrozenMap all) {
      params.putAll(all);
    }
    params.keySet().removeAll(INTERNAL_PARAMS);
    return (FrozenMap) Objects.requireNonNull(Masking.value(Values.freezeMap(params)));
  }

  private static void putIfFilled(
      LinkedHashMap<String, @Nullable Object> record, String name, @Nullable Object value) {
    var empty =
        value == null || "".equals(value) || value instanceof List<?> list && list.isEmpty();
    if (!empty) {
      record.put(name, value);
    }
  }

  private List<FrozenMap> tasks(String executionId) {
    return api.list("executions/" + executionId + "/tasks", "tasks");
  }

  private FrozenMap task(FrozenMap listed) {
    var path = "tasks/" + listed.get("id");
    var task = api.get(path);
    var record = new LinkedHashMap<String, @Nullable Object>();
    record.put("name", listed.get("name"));
    record.put("type", listed.get("type"));
    record.put("state", task.get("state"));
    record.put("state_info", Masking.stateInfo(task.get("state_info")));
    record.put("published", json(task, "published"));
    if (json(task, "published_global") instanceof FrozenMap global && !global.isEmpty()) {
      record.put("published_global", global);
    }
    putIfFilled(record, "tags", listed.get("tags"));
    record.put("result", Masking.output(Masking.parsed(task.get("result"))));
    record.put("processed", task.get("processed"));
    record.put(
        "action_executions",
        api.list(path + "/action_executions", "action_executions").stream()
            .map(action -> action(api.get("action_executions/" + action.get("id"))))
            .toList());
    record.put(
        "workflow_executions",
        api.list(path + "/workflow_executions", "executions").stream()
            .map(child -> of(text(child, "id"), Optional.empty()))
            .toList());
    return Values.freezeMap(record);
  }

  private static FrozenMap action(FrozenMap action) {
    var record = new LinkedHashMap<String, @Nullable Object>();
    record.put("name", action.get("name"));
    record.put("state", action.get("state"));
    record.put("accepted", action.get("accepted"));
    record.put("input", json(action, "input"));
    record.put("output", Masking.output(Masking.parsed(action.get("output"))));
    return Values.freezeMap(record);
  }

  private static String text(FrozenMap resource, String attribute) {
    return String.valueOf(resource.get(attribute));
  }
}
