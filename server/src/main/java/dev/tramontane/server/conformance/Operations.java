package dev.tramontane.server.conformance;

import dev.tramontane.server.json.Json;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The steps that look at executions, or change them. */
record Operations(Api api, Map<String, String> executions) {

  private static final Pattern EXECUTION = Pattern.compile("\\$\\{exec:(\\w+)\\}");

  FrozenMap run(Step step) {
    return switch (step.kind()) {
      case "wait" -> await(step);
      case "wait_task" -> awaitTask(step);
      case "wait_actions" -> awaitActions(step);
      case "execution" -> changeExecution(step);
      case "rerun" -> rerun(step);
      case "complete_action" -> completeAction(step);
      case "request" -> request(step);
      default -> throw new IllegalArgumentException("Unknown step " + step.kind());
    };
  }

  private FrozenMap await(Step step) {
    var id = execution(step);
    var wanted = step.texts("state", CaseRun.FINAL_STATES);
    var reached =
        Polling.within(limit(step), () -> Optional.of(state(id)).filter(wanted::contains));
    return reached
        .map(state -> Values.emptyMap().with("state", state))
        .orElseGet(() -> Values.emptyMap().with("state", state(id)).with("timed_out", true));
  }

  private FrozenMap awaitTask(Step step) {
    var wanted = step.texts("state", List.of());
    var found =
        Polling.within(
            limit(step),
            () -> {
              var tasks =
                  tasks(step).stream()
                      .filter(task -> wanted.isEmpty() || wanted.contains(text(task, "state")))
                      .toList();
              return Optional.of(tasks).filter(list -> list.size() >= step.number("count", 1));
            });
    return found
        .map(tasks -> Values.emptyMap().with("state", tasks.getFirst().get("state")))
        .orElse(Values.emptyMap().with("timed_out", true));
  }

  private FrozenMap awaitActions(Step step) {
    var state = step.text("state", "RUNNING");
    var found =
        Polling.within(
            limit(step),
            () -> {
              var count = actions(step).stream().filter(a -> state.equals(a.get("state"))).count();
              return Optional.of(count).filter(enough -> enough >= step.number("count", 1));
            });
    return found
        .map(count -> Values.emptyMap().with("count", count))
        .orElse(Values.emptyMap().with("timed_out", true));
  }

  private FrozenMap changeExecution(Step step) {
    var body = (FrozenMap) Objects.requireNonNull(step.get("set"));
    if (body.containsKey("params")) {
      body = body.with("params", Json.write(body.get("params")));
    }
    return outcome(api.send("PUT", "executions/" + execution(step), body));
  }

  private FrozenMap rerun(Step step) {
    var from = step.text("from_state", "ERROR");
    var all = tasks(step);
    var failed = all.stream().filter(task -> from.equals(task.get("state"))).toList();
    var task = (failed.isEmpty() ? all : failed).getLast();
    var body = Values.emptyMap().with("state", step.text("state", "RUNNING"));
    if (!"unset".equals(step.get("reset"))) {
      body = body.with("reset", Objects.requireNonNullElse(step.get("reset"), true));
    }
    if (step.has("env")) {
      body = body.with("env", Json.write(step.get("env")));
    }
    return outcome(api.send("PUT", "tasks/" + task.get("id"), body));
  }

  private FrozenMap completeAction(Step step) {
    var index = step.number("index", 0);
    var any = Boolean.TRUE.equals(step.get("any_state"));
    var action =
        Polling.within(
                Duration.ofSeconds(30),
                () ->
                    actions(step).stream()
                        .filter(a -> any || !CaseRun.FINAL_STATES.contains(text(a, "state")))
                        .sorted(Comparator.comparing(a -> text(a, "input")))
                        .skip(index)
                        .findFirst())
            .orElseThrow(() -> new IllegalStateException("Found no action for " + step));
    var body = Values.emptyMap().with("state", step.text("state", "SUCCESS"));
    if (step.has("output")) {
      body = body.with("output", Json.write(step.get("output")));
    }
    var answer = api.send("PUT", "action_executions/" + action.get("id"), body);
    return answer.isError()
        ? outcome(answer)
        : outcome(answer).with("state", answer.map().get("state"));
  }

  private FrozenMap request(Step step) {
    var body = step.get("body");
    var query = step.get("query") instanceof FrozenMap map ? map : Values.emptyMap();
    var answer =
        api.call(
            step.text("method", "GET"),
            Api.with(withIds(step.text("path")), query),
            body == null ? null : withIds(body instanceof String text ? text : Json.write(body)),
            step.text("content_type", "application/json"));
    if (answer.isError() || !(answer.body() instanceof FrozenMap map)) {
      return outcome(answer);
    }
    if (step.has("select")) {
      var selected = new LinkedHashMap<String, @Nullable Object>();
      step.texts("select", List.of())
          .forEach(name -> selected.put(name, Masking.value(Masking.parsed(map.get(name)))));
      return outcome(answer).with("body", selected);
    }
    return step.has("names") ? outcome(answer).with("names", names(answer, map)) : outcome(answer);
  }

  private static List<String> names(Api.Answer answer, FrozenMap body) {
    var list =
        body.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof List<?>)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    return answer.items(list).stream()
        .map(item -> item.get("name") == null ? text(item, "workflow_name") : text(item, "name"))
        .sorted()
        .toList();
  }

  private String withIds(String text) {
    return EXECUTION.matcher(text).replaceAll(found -> executions.get(found.group(1)));
  }

  private static FrozenMap outcome(Api.Answer answer) {
    var outcome = Values.emptyMap().with("http", answer.status());
    return answer.isError() ? outcome.with("error", answer.error()) : outcome;
  }

  private static Duration limit(Step step) {
    return Duration.ofSeconds(step.number("timeout", 60));
  }

  private String state(String id) {
    return text(api.get("executions/" + id), "state");
  }

  private static String text(FrozenMap item, String attribute) {
    return String.valueOf(item.get(attribute));
  }

  /** The execution that a step works on. */
  private String execution(Step step) {
    if (!step.has("workflow") || step.has("exec")) {
      return Objects.requireNonNull(executions.get(step.text("exec", "main")));
    }
    return Polling.within(Duration.ofSeconds(15), () -> nested(step))
        .orElseThrow(() -> new IllegalStateException("Found no execution for " + step));
  }

  private Optional<String> nested(Step step) {
    var path = Api.with("executions", Map.of("workflow_name", step.text("workflow")));
    return api.list(path, "executions").stream()
        .filter(this::isOurs)
        .sorted(Comparator.comparing(execution -> text(execution, "created_at")))
        .skip(step.number("nth", 0))
        .map(execution -> text(execution, "id"))
        .findFirst();
  }

  private boolean isOurs(FrozenMap execution) {
    return executions.containsValue(text(execution, "id"))
        || executions.containsValue(text(execution, "root_execution_id"));
  }

  private List<FrozenMap> tasks(Step step) {
    return api.list("executions/" + execution(step) + "/tasks", "tasks").stream()
        .filter(task -> step.text("task").equals(task.get("name")))
        .toList();
  }

  private List<FrozenMap> actions(Step step) {
    var actions = new ArrayList<FrozenMap>();
    tasks(step)
        .forEach(task ->
            actions.addAll(
                api.list("tasks/" + task.get("id") + "/action_executions", "action_executions")));
    return actions;
  }
}
