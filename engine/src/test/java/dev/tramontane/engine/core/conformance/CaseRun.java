package dev.tramontane.engine.core.conformance;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.CoreHarness;
import dev.tramontane.engine.core.Limits;
import dev.tramontane.engine.core.MemoryLibrary;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Carries out one case of the goldens in memory. */
final class CaseRun {

  private static final long WAIT_SECONDS = 60;

  private final Map<String, ?> definition;
  private final MemoryLibrary library = new MemoryLibrary();
  private final Map<String, CoreHarness> runs = new LinkedHashMap<>();

  CaseRun(Map<String, ?> definition) {
    this.definition = definition;
  }

  /** The executions as the golden shows them. */
  List<Map<String, @Nullable Object>> executions() {
    maps(definition.get("definitions")).forEach(this::define);
    if (definition.containsKey("start")) {
      start("main", definition);
    }
    maps(definition.get("steps")).forEach(this::step);
    runs.forEach(this::finish);
    var portraits = new ArrayList<Map<String, @Nullable Object>>();
    runs.values().stream()
        .filter(run -> run.tree().rootId() != null)
        .forEach(run -> portraits.add(portrait(run)));
    return portraits;
  }

  private Map<String, @Nullable Object> portrait(CoreHarness run) {
    var tree = run.tree();
    Predicate<TaskExecution> hasItems =
        task -> {
          var workflow = tree.workflowOf(task).workflow();
          return !library
              .running(workflow.definitionHash(), workflow.name())
              .task(task.name())
              .withItems()
              .isEmpty();
        };
    return new Portrait(tree, hasItems).of(tree.root());
  }

  private void define(Map<String, ?> item) {
    if ("environment".equals(item.get("kind"))) {
      var json = map(item.get("json"));
      library.saveEnvironment(String.valueOf(json.get("name")), variables(json.get("variables")));
      return;
    }
    var kind =
        switch (String.valueOf(item.containsKey("kind") ? item.get("kind") : "workflow")) {
          case "workbook" -> DocumentKind.WORKBOOK;
          case "action" -> DocumentKind.ACTIONS;
          default -> DocumentKind.WORKFLOWS;
        };
    try {
      library.save(String.valueOf(item.get("text")), kind, text(item.get("namespace"), ""));
    } catch (IllegalArgumentException _) {
      // Some cases upload what is refused; that is a matter of the REST tests.
    }
  }

  private void start(String alias, Map<String, ?> item) {
    var start = item.get("start");
    Map<String, ?> how = start instanceof Map<?, ?> ? map(start) : item;
    var workflow = start instanceof String name ? name : text(how.get("workflow"), "");
    var params = new LinkedHashMap<String, @Nullable Object>(map(how.get("params")));
    if (how.containsKey("namespace")) {
      params.put("namespace", how.get("namespace"));
    }
    var run = new CoreHarness(library, Limits.MISTRAL);
    runs.put(alias, run);
    attempt(() -> run.start(workflow, map(how.get("input")), params));
  }

  /** What is refused is a matter of the REST tests. */
  private static void attempt(Runnable request) {
    try {
      request.run();
    } catch (EngineException _) {
      // the case goes on, as a client's would
    }
  }

  private void step(Map<String, ?> step) {
    var entry = step.entrySet().iterator().next();
    Map<String, ?> details =
        entry.getValue() instanceof Map<?, ?> ? map(entry.getValue()) : Map.of();
    switch (entry.getKey()) {
      case "start" -> start(text(details.get("as"), "second"), Map.of("start", details));
      case "define" -> define(details);
      case "request" -> {} // reads, and what REST refuses
      default -> step(named(text(details.get("exec"), "main")), step);
    }
  }

  private CoreHarness named(String alias) {
    return Objects.requireNonNull(runs.get(alias));
  }

  private static void step(CoreHarness run, Map<String, ?> step) {
    var entry = step.entrySet().iterator().next();
    Map<String, ?> details =
        entry.getValue() instanceof Map<?, ?> ? map(entry.getValue()) : Map.of();
    switch (entry.getKey()) {
      case "wait" -> run.passUntil(WAIT_SECONDS, tree -> isIn(tree.root().state(), details));
      case "wait_task" ->
          run.passUntil(
              WAIT_SECONDS,
              tree ->
                  run.tasks(text(details.get("task"), "")).stream()
                          .filter(task -> isIn(task.state(), details))
                          .count()
                      >= number(details.get("count"), 1));
      case "wait_actions" ->
          run.passUntil(
              WAIT_SECONDS,
              _ ->
                  run.runningActions(text(details.get("task"), "")).size()
                      >= number(details.get("count"), 1));
      case "sleep" -> run.pass(((Number) entry.getValue()).longValue());
      case "execution" -> set(run, map(details.get("set")));
      case "rerun" -> rerun(run, details);
      case "complete_action" -> completeAction(run, details);
      default -> throw new IllegalStateException("Expected a known step, but got " + step);
    }
  }

  private static boolean isIn(ExecutionState state, Map<String, ?> details) {
    return switch (details.get("state")) {
      case String name -> state.name().equals(name);
      case List<?> names -> names.contains(state.name());
      case null, default -> state.isCompleted();
    };
  }

  private static void set(CoreHarness run, Map<String, ?> change) {
    var root = run.root().id();
    if (change.containsKey("description")) {
      attempt(
          () -> run.send(new Command.UpdateDescription(root, text(change.get("description"), ""))));
    }
    var env =
        Optional.of(map(change.get("params"))).map(params -> params.get("env")).map(CaseRun::map);
    var info = Optional.ofNullable(change.get("state_info")).map(String::valueOf);
    switch (text(change.get("state"), "")) {
      case "PAUSED" -> attempt(() -> run.send(new Command.PauseExecution(root)));
      case "RUNNING" -> attempt(() -> run.send(new Command.ResumeExecution(root, env)));
      case "SUCCESS", "ERROR", "CANCELLED" ->
          attempt(() ->
              run.send(
                  new Command.StopExecution(
                      root, ExecutionState.valueOf(text(change.get("state"), "")), info)));
      default -> {}
    }
  }

  private static void rerun(CoreHarness run, Map<String, ?> details) {
    var from = text(details.get("from_state"), "ERROR");
    run.passUntil(
        WAIT_SECONDS,
        _ ->
            run.tasks(text(details.get("task"), "")).stream()
                .anyMatch(task -> task.state().name().equals(from)));
    var task =
        run.tasks(text(details.get("task"), "")).stream()
            .filter(each -> each.state().name().equals(from))
            .reduce((_, last) -> last)
            .orElseThrow();
    if ("unset".equals(details.get("reset"))) {
      return; // refused by REST
    }
    boolean reset = !Boolean.FALSE.equals(details.get("reset"));
    var env = Optional.ofNullable(details.get("env")).map(CaseRun::map);
    attempt(() ->
        run.send(
            "SKIPPED".equals(details.get("state"))
                ? new Command.SkipTask(task.id(), env)
                : new Command.RerunTask(task.id(), reset, env)));
  }

  private static void completeAction(CoreHarness run, Map<String, ?> details) {
    var name = text(details.get("task"), "");
    run.passUntil(WAIT_SECONDS, _ -> !run.runningActions(name).isEmpty());
    var action =
        run.runningActions(name).stream()
            .sorted(Comparator.comparing(each -> each.input().toString()))
            .skip(number(details.get("index"), 0))
            .map(ActionExecution::id)
            .findFirst();
    if (action.isEmpty()) {
      return;
    }
    var output = Values.freeze(details.get("output"));
    var data = output instanceof FrozenMap || output == null ? output : "";
    switch (text(details.get("state"), "SUCCESS")) {
      case "SUCCESS" -> {
        if (!(output != null && !(output instanceof FrozenMap))) {
          run.send(
              new Command.CompleteAction(
                  action.get(),
                  new ActionResult.Success(output == null ? Values.emptyMap() : data)));
        }
      }
      case "ERROR" ->
          run.send(new Command.CompleteAction(action.get(), new ActionResult.Failure(data)));
      case "CANCELLED" ->
          run.send(new Command.CompleteAction(action.get(), new ActionResult.Cancelled(data)));
      case "PAUSED" ->
          attempt(() -> run.send(new Command.UpdateAction(action.get(), ExecutionState.PAUSED)));
      case "RUNNING" ->
          attempt(() -> run.send(new Command.UpdateAction(action.get(), ExecutionState.RUNNING)));
      default -> {} // refused by REST
    }
  }

  private void finish(String alias, CoreHarness run) {
    if (run.tree().rootId() == null) {
      return;
    }
    var wanted = definition.get("final");
    Predicate<ExecutionTree> done =
        wanted instanceof String state
            ? tree -> tree.root().state().name().equals(state)
            : tree ->
                tree.workflows().values().stream()
                    .filter(each -> each.parentTaskId() == null)
                    .allMatch(WorkflowExecution::isCompleted);
    run.passUntil(number(definition.get("timeout"), (int) WAIT_SECONDS), done);
    run.pass(1);
  }

  private static FrozenMap variables(@Nullable Object value) {
    return value instanceof String json
        ? Values.freezeMap(JsonMapper.shared().readValue(json, Map.class))
        : map(value);
  }

  private static FrozenMap map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? Values.freezeMap(map) : Values.emptyMap();
  }

  private static List<Map<String, ?>> maps(@Nullable Object value) {
    var maps = new ArrayList<Map<String, ?>>();
    if (value instanceof List<?> list) {
      list.forEach(item -> maps.add(map(item)));
    }
    return maps;
  }

  private static String text(@Nullable Object value, String otherwise) {
    return value == null ? otherwise : String.valueOf(value);
  }

  private static int number(@Nullable Object value, int otherwise) {
    return value instanceof Number number ? number.intValue() : otherwise;
  }
}
