package dev.tramontane.ui.execution;

import dev.tramontane.engine.execution.JournalEntry;
import dev.tramontane.ui.component.Json;
import dev.tramontane.ui.component.RunCells;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events in words: which task or workflow, and what happened to it. An event names what it is about
 * by id; the names are learned from the events before it, so that entries are to be told in order.
 */
final class JournalWords {

  /** One event as a person reads it. */
  record Told(JournalEntry entry, String subject, String words) {}

  private final Map<String, String> names = new HashMap<>();

  Told tell(JournalEntry entry) {
    learn(entry);
    return new Told(entry, subject(entry.details()), RunCells.firstLine(words(entry)));
  }

  private void learn(JournalEntry entry) {
    var details = entry.details();
    var id = text(details, "id");
    switch (entry.type()) {
      case "WorkflowCreated" ->
          names.put(id, details.get("workflow") instanceof FrozenMap ref ? text(ref, "name") : "");
      case "TaskCreated" -> names.put(id, text(details, "name"));
      case "ActionCreated", "TimerStarted" ->
          names.put(id, names.getOrDefault(text(details, "taskId"), ""));
      default -> {}
    }
  }

  private String subject(FrozenMap details) {
    for (var key : List.of("taskId", "task", "id", "workflow")) {
      var known = names.get(text(details, key));
      if (known != null) {
        return known;
      }
    }
    return "";
  }

  private static String words(JournalEntry entry) {
    var details = entry.details();
    return switch (entry.type()) {
      case "WorkflowCreated", "TaskCreated" -> "created";
      case "WorkflowStateChanged", "TaskStateChanged" ->
          "became " + text(details, "state") + after(text(details, "stateInfo"));
      case "WorkflowCompleted" -> "ended in " + text(details, "state");
      case "ActionCreated" -> "calls " + text(details, "name");
      case "ActionCompleted" ->
          "action ended in " + text(details, "state") + after(value(details.get("result")));
      case "TaskPublished" -> "published " + keys(details.get("branch"), details.get("global"));
      case "TaskRouted" -> routed(details.get("next"));
      case "TaskRetried" -> "retry no. " + text(details, "retryNo");
      case "TimerStarted" -> "timer set: " + purpose(details.get("purpose"));
      case "ContextVariableSet", "GlobalVariableSet" ->
          "a person set " + text(details, "name") + " to " + value(details.get("value"));
      case "TaskHeld" -> "held by the debugger at " + text(details, "phase");
      case "TaskReleased" -> "released by the debugger";
      default -> spaced(entry.type());
    };
  }

  private static String routed(@Nullable Object next) {
    var names =
        next instanceof FrozenList routes
            ? routes.stream()
                .map(route -> route instanceof FrozenMap map ? target(map) : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "))
            : "";
    return names.isEmpty() ? "nothing follows" : "goes on to " + names;
  }

  private static String target(FrozenMap route) {
    return route.get("command") instanceof FrozenMap command
        ? text(command, "task")
        : text(route, "task");
  }

  private static String purpose(@Nullable Object purpose) {
    return purpose instanceof FrozenMap map
        ? spaced(text(map, "type"))
            + (map.get("seconds") == null ? "" : ", " + map.get("seconds") + " s")
        : "";
  }

  private static String keys(@Nullable Object branch, @Nullable Object global) {
    return java.util.stream.Stream.of(branch, global)
        .filter(FrozenMap.class::isInstance)
        .flatMap(values -> ((FrozenMap) values).keySet().stream())
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), names -> names.isEmpty() ? "nothing" : names));
  }

  private static String after(String words) {
    return words.isEmpty() ? "" : ": " + words;
  }

  private static String value(@Nullable Object value) {
    return value == null ? "" : value instanceof String text ? text : Json.text(value);
  }

  private static String text(FrozenMap map, String key) {
    return Objects.toString(map.get(key), "");
  }

  /** {@code TaskBranchesLost} as {@code task branches lost}. */
  private static String spaced(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
