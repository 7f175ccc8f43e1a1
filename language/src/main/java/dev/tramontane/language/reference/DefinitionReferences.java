package dev.tramontane.language.reference;

import dev.tramontane.language.flow.Clause;
import dev.tramontane.language.flow.Viewpoint;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the references of the parts of a definition, each with the variables it can see. */
public final class DefinitionReferences {

  /** What something without expressions refers to. */
  public static final List<PlacedReference> NONE = List.of();

  private static final Optional<Viewpoint> ANYWHERE = Optional.empty();
  private static final Set<String> WITHOUT_EXPRESSIONS =
      Set.of("description", "tags", "join", "requires", "name", "version", "type");
  private static final Set<String> POLICIES =
      Set.of(
          "retry",
          "wait-before",
          "wait-after",
          "timeout",
          "pause-before",
          "concurrency",
          "fail-on");

  private final List<PlacedReference> found = new ArrayList<>();

  private DefinitionReferences() {}

  /** What a workflow refers to outside of its tasks. */
  public static List<PlacedReference> ofWorkflow(MappingNode workflow) {
    var references = new DefinitionReferences();
    references.all(workflow, "vars", Optional.of(new Viewpoint.Start()));
    references.all(workflow, "output", Optional.of(new Viewpoint.End()));
    references.all(workflow, "output-on-error", Optional.of(new Viewpoint.End()));
    references.all(workflow, "task-defaults", ANYWHERE);
    return references.found();
  }

  /** What one task refers to. */
  public static List<PlacedReference> ofTask(MappingEntry entry, TaskModel task) {
    var references = new DefinitionReferences();
    if (entry.value() instanceof MappingNode keys) {
      keys.entries().values().forEach(key -> references.key(key, task));
    }
    return references.found();
  }

  /** What an ad-hoc action refers to; it may see variables of whoever calls it. */
  public static List<PlacedReference> ofAction(MappingNode action) {
    var references = new DefinitionReferences();
    references.all(action, "base", ANYWHERE);
    references.all(action, "base-input", ANYWHERE);
    references.all(action, "output", ANYWHERE);
    return references.found();
  }

  private List<PlacedReference> found() {
    return List.copyOf(found);
  }

  private void all(MappingNode map, String key, Optional<Viewpoint> from) {
    map.get(key).ifPresent(node -> add(node, from));
  }

  private void key(MappingEntry key, TaskModel task) {
    var name = task.name();
    var arrival = Optional.<Viewpoint>of(new Viewpoint.Arrival(name));
    switch (key.name()) {
      case "action", "workflow" -> invocation(key.value(), task);
      case "input" -> add(key.value(), Optional.of(new Viewpoint.Call(name)));
      case "with-items", "publish", "publish-on-error", "publish-on-skip" ->
          add(key.value(), arrival);
      case "on-success", "on-error", "on-complete", "on-skip" -> clause(key, name);
      case String other when POLICIES.contains(other) ->
          add(key.value(), Optional.of(new Viewpoint.Policy(name)));
      case String other when WITHOUT_EXPRESSIONS.contains(other) -> {}
      default -> add(key.value(), ANYWHERE);
    }
  }

  /** Inline parameters see item variables; the name in front of them does not. */
  private void invocation(SyntaxNode node, TaskModel task) {
    if (!(node instanceof ScalarNode text) || !text.isString()) {
      return;
    }
    int command = task.invocation().name().length();
    for (var reference : References.in(text.text())) {
      Viewpoint from =
          reference.start() < command
              ? new Viewpoint.Arrival(task.name())
              : new Viewpoint.Call(task.name());
      add(reference, text, Optional.of(from));
    }
  }

  private void clause(MappingEntry entry, String task) {
    var departure =
        Clause.of(entry.name()).<Viewpoint>map(clause -> new Viewpoint.Departure(task, clause));
    if (entry.value() instanceof MappingNode map && (map.has("publish") || map.has("next"))) {
      map.get("publish").ifPresent(node -> add(node, Optional.of(new Viewpoint.Arrival(task))));
      map.get("next").ifPresent(node -> targets(node, departure));
    } else {
      targets(entry.value(), departure);
    }
  }

  /** Transitions: the target may be a command with a message, also in front of a condition. */
  private void targets(SyntaxNode node, Optional<Viewpoint> from) {
    switch (node) {
      case ScalarNode _ -> add(node, from);
      case SequenceNode list -> list.items().forEach(item -> targets(item, from));
      case MappingNode map ->
          map.entries()
              .values()
              .forEach(entry -> {
                add(entry.key(), from);
                add(entry.value(), from);
              });
    }
  }

  private void add(SyntaxNode node, Optional<Viewpoint> from) {
    switch (node) {
      case ScalarNode text -> {
        if (text.isString()) {
          References.in(text.text()).forEach(reference -> add(reference, text, from));
        }
      }
      case SequenceNode list -> list.items().forEach(item -> add(item, from));
      case MappingNode map -> map.entries().values().forEach(entry -> add(entry.value(), from));
    }
  }

  private void add(Reference reference, ScalarNode text, Optional<Viewpoint> from) {
    var span = text.part(reference.start(), reference.end());
    found.add(new PlacedReference(reference, span, from));
  }
}
