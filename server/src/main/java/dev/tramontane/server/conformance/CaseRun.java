package dev.tramontane.server.conformance;

import dev.tramontane.server.json.Json;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a case: does what its script says and records what the server answers. */
final class CaseRun {

  static final List<String> FINAL_STATES = List.of("SUCCESS", "ERROR", "CANCELLED");

  private final Api api;
  private final FrozenMap script;
  private final String salt = UUID.randomUUID().toString();
  private final Uploads uploads;
  private final Snapshots snapshots;

  /** Ids of the executions that were started, by alias, in order. */
  private final Map<String, String> executions = new LinkedHashMap<>();

  CaseRun(Api api, FrozenMap script) {
    this.api = api;
    this.script = script;
    uploads = new Uploads(api);
    snapshots = new Snapshots(api);
  }

  FrozenMap run() {
    var outcome = new LinkedHashMap<String, @Nullable Object>();
    outcome.put("case", script.get("name"));
    outcome.put("definitions", definitions());
    if (script.get("start") != null) {
      outcome.put("start", start("main", startArguments()));
    }
    var steps = list("steps");
    if (!steps.isEmpty()) {
      outcome.put("steps", steps.stream().map(step -> run(Step.of((Map<?, ?>) step))).toList());
    }
    executions.forEach(
        (alias, id) -> snapshots.awaitQuiet(id, finalStates(alias), settle(), limit()));
    var recorded = new ArrayList<FrozenMap>();
    executions.forEach((alias, id) -> recorded.add(snapshots.of(id, Optional.of(alias))));
    outcome.put("executions", recorded);
    return Values.freezeMap(outcome);
  }

  /** Deletes what was made. */
  void cleanUp() {
    executions
        .values()
        .forEach(id -> api.call("DELETE", "executions/" + id + "?force=true", null, ""));
    uploads.deleteAll();
  }

  private List<FrozenMap> definitions() {
    return list("definitions").stream()
        .map(definition -> uploads.upload(Step.of("define", (FrozenMap) definition)))
        .toList();
  }

  private List<Object> list(String name) {
    var items = new ArrayList<Object>();
    if (script.get(name) instanceof List<?> list) {
      list.forEach(item -> items.add(Objects.requireNonNull(item)));
    }
    return items;
  }

  private FrozenMap startArguments() {
    var arguments =
        script.get("start") instanceof FrozenMap map
            ? map
            : Values.emptyMap().with("workflow", script.get("start"));
    for (var name : List.of("input", "params")) {
      if (script.containsKey(name) && !arguments.containsKey(name)) {
        arguments = arguments.with(name, script.get(name));
      }
    }
    return arguments;
  }

  private List<String> finalStates(String alias) {
    var wanted =
        script.get("final") instanceof FrozenMap byAlias ? byAlias.get(alias) : script.get("final");
    return wanted == null ? FINAL_STATES : List.of(wanted.toString());
  }

  private Duration settle() {
    var seconds = script.get("settle") instanceof Number number ? number.doubleValue() : 0.6;
    return Duration.ofMillis((long) (seconds * 1000));
  }

  private Duration limit() {
    return Duration.ofSeconds(
        script.get("timeout") instanceof Number number ? number.longValue() : 60);
  }

  private FrozenMap run(Step step) {
    var outcome =
        switch (step.kind()) {
          case "start" -> start(step.text("as", "second"), step.arguments());
          case "define" -> uploads.upload(step);
          case "sleep" -> {
            Polling.pause(
                Duration.ofMillis(
                    (long)
                        (((Number) Objects.requireNonNull(step.argument())).doubleValue() * 1000)));
            yield Values.emptyMap();
          }
          default ->
              executions.isEmpty() && !step.kind().equals("request")
                  ? Values.emptyMap().with("not_run", true)
                  : new Operations(api, executions).run(step);
        };
    return Values.emptyMap().with("step", step.kind()).withAll(outcome);
  }

  private FrozenMap start(String alias, FrozenMap arguments) {
    var answer = api.send("POST", "executions", startBody(arguments));
    var outcome = Values.emptyMap().with("http", answer.status());
    if (answer.isError()) {
      return outcome.with("error", answer.error());
    }
    var id = Objects.requireNonNull(answer.map().get("id")).toString();
    var same =
        executions.entrySet().stream()
            .filter(entry -> entry.getValue().equals(id))
            .map(Map.Entry::getKey)
            .findFirst();
    if (same.isPresent()) {
      outcome = outcome.with("same_execution_as", same.get());
    } else {
      executions.put(alias, id);
    }
    return outcome.with("input", Masking.value(Masking.parsed(answer.map().get("input"))));
  }

  private FrozenMap startBody(FrozenMap arguments) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    arguments.forEach((name, value) -> {
      switch (name) {
        case "workflow" -> body.put("workflow_name", value);
        case "namespace" -> body.put("workflow_namespace", value);
        case "input", "params" -> body.put(name, Json.write(value));
        case "id" -> body.put("id", labelled(String.valueOf(value)));
        case "source_execution" ->
            body.put("source_execution_id", executions.get(String.valueOf(value)));
        case "description", "tags" -> body.put(name, value);
        default -> {
          // "as" is ours.
        }
      }
    });
    return Values.freezeMap(body);
  }

  private String labelled(String label) {
    return UUID.nameUUIDFromBytes((salt + label).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
