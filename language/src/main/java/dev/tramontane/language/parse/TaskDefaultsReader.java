package dev.tramontane.language.parse;

import dev.tramontane.language.model.WorkflowType;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.language.vocabulary.DefinitionPart;
import java.util.List;
import java.util.Set;

/** Reads {@code task-defaults}. */
final class TaskDefaultsReader {

  private static final Set<String> ALSO_ALLOWED = Set.of("requires", "name", "version", "type");

  private final Reading reading;

  TaskDefaultsReader(Reading reading) {
    this.reading = reading;
  }

  TaskDefaults read(SyntaxNode node) {
    return reading.shapes().nonEmptyMap(node).map(this::defaults).orElse(TaskDefaults.NONE);
  }

  private TaskDefaults defaults(MappingNode map) {
    checkKeys(map);
    reading.shapes().description(map);
    map.get("tags").ifPresent(reading.shapes()::tags);
    return new TaskDefaults(
        new PolicyReader(reading).read(map),
        new ClauseReader(reading).readAll(map),
        map.get("requires").map(new RequiresReader(reading)::read).orElse(List.of()));
  }

  /** Defaults may hold keys of either type of workflow. */
  private void checkKeys(MappingNode map) {
    reading.keys().check(map, DefinitionPart.TASK_DEFAULTS, WorkflowType.DIRECT, ALSO_ALLOWED);
  }
}
