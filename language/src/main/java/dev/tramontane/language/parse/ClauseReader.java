package dev.tramontane.language.parse;

import dev.tramontane.language.model.PublishScopes;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.PythonText;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.language.vocabulary.DefinitionPart;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads on-clauses in all their shapes (reference: language.md section 7). */
final class ClauseReader {

  private static final Set<String> ADVANCED_KEYS = Set.of("publish", "next");

  private final Reading reading;
  private final TargetReader targets;

  ClauseReader(Reading reading) {
    this.reading = reading;
    this.targets = new TargetReader(reading);
  }

  Clauses readAll(MappingNode map) {
    return new Clauses(
        read(map, "on-success"),
        read(map, "on-error"),
        read(map, "on-complete"),
        read(map, "on-skip"));
  }

  private Clause read(MappingNode map, String key) {
    return map.entry(key).map(this::clause).orElse(Clause.NONE);
  }

  private Clause clause(MappingEntry entry) {
    return switch (entry.value()) {
      case MappingNode map when isAdvanced(map) -> advanced(map);
      case SyntaxNode node -> new Clause(next(node, entry.name()), PublishScopes.NOTHING);
    };
  }

  private static boolean isAdvanced(MappingNode map) {
    return map.entries().isEmpty()
        || map.entries().size() > 1
        || ADVANCED_KEYS.stream().anyMatch(map::has);
  }

  private Clause advanced(MappingNode map) {
    if (map.entries().isEmpty()) {
      reading.shapes().tooFew(map);
      return Clause.NONE;
    }
    if (ADVANCED_KEYS.stream().noneMatch(map::has)) {
      reading
          .shapes()
          .noAlternative(map, "Write the transitions as a list: '- task: <% condition %>'.");
      return new Clause(conditional(map), PublishScopes.NOTHING);
    }
    reading.keys().check(map, DefinitionPart.CLAUSE, Set.of());
    var publish = map.get("publish").map(this::scopes).orElse(PublishScopes.NOTHING);
    return new Clause(map.get("next").map(node -> next(node, "next")).orElse(List.of()), publish);
  }

  private List<Transition> conditional(MappingNode map) {
    return map.entries().values().stream()
        .flatMap(entry -> targets.guarded(entry).stream())
        .toList();
  }

  private List<Transition> next(SyntaxNode node, String clause) {
    return switch (node) {
      case ScalarNode _ -> targets.named(node).stream().toList();
      case MappingNode map -> lonely(map, clause);
      case SequenceNode list ->
          reading.shapes().uniqueList(list).stream()
              .flatMap(items -> items.items().stream())
              .flatMap(this::item)
              .toList();
    };
  }

  private Stream<Transition> item(SyntaxNode node) {
    return switch (node) {
      case ScalarNode _ -> targets.named(node).stream();
      case MappingNode map when map.entries().size() == 1 ->
          targets.guarded(map.entries().values().iterator().next()).stream();
      case MappingNode _, SequenceNode _ -> {
        reading.shapes().noAlternative(node, "Write a task name, or 'task: <% condition %>'.");
        yield Stream.empty();
      }
    };
  }

  /** A map where a list belongs: Mistral takes it and loses the transition or its condition. */
  private List<Transition> lonely(MappingNode map, String clause) {
    if (map.entries().size() != 1) {
      reading.shapes().noAlternative(map, "Write the transitions as a list.");
      return List.of();
    }
    var entry = map.entries().values().iterator().next();
    var what = clause.equals("next") ? "its condition" : "the transition";
    reading
        .findings()
        .warning(
            "transition-not-in-list",
            map.span(),
            "Other Mistral servers lose %s when '%s' is a map and not a list."
                .formatted(what, clause),
            "Write it as a list item: '- %s: ...'.".formatted(entry.key().text()));
    return targets.guarded(entry).stream().toList();
  }

  private PublishScopes scopes(SyntaxNode node) {
    var map = reading.shapes().map(node);
    if (map.isEmpty()) {
      return PublishScopes.NOTHING;
    }
    reading.keys().check(map.get(), DefinitionPart.PUBLISH_SCOPES, Set.of());
    if (map.get().entries().isEmpty()) {
      noScope(map.get());
    }
    scope(map.get(), "atomic");
    return new PublishScopes(scope(map.get(), "branch"), scope(map.get(), "global"));
  }

  private void noScope(MappingNode map) {
    reading
        .findings()
        .error(
            "no-publish-scope",
            map.span(),
            "Either 'branch', 'global' or 'atomic' must be specified: " + PythonText.of(map),
            "Put the variables under 'branch:' or 'global:'.");
  }

  private FrozenMap scope(MappingNode map, String name) {
    Optional<MappingNode> scope = map.get(name).flatMap(reading.shapes()::nonEmptyMap);
    scope.ifPresent(reading.expressions()::template);
    return scope.map(MappingNode::asMap).orElse(Values.emptyMap());
  }
}
