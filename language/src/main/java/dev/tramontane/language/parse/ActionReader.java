package dev.tramontane.language.parse;

import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.vocabulary.DefinitionPart;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one ad-hoc action (reference: language.md section 15). */
public final class ActionReader {

  private static final Set<String> INJECTED = Set.of("name", "version");

  private final Reading reading;

  public ActionReader(Findings findings, ExpressionChecker expressions) {
    this.reading = Reading.into(findings, expressions);
  }

  /** Empty if there is nothing that could be called an action. */
  public Optional<ActionModel> read(MappingEntry entry, @Nullable String workbook) {
    return reading.shapes().map(entry.value()).flatMap(map -> action(entry, map, workbook));
  }

  private Optional<ActionModel> action(
      MappingEntry entry, MappingNode map, @Nullable String workbook) {
    reading.keys().check(map, DefinitionPart.ACTION, INJECTED);
    if (!map.has("base")) {
      reading
          .shapes()
          .missing("base", entry.key().span(), "Add 'base:' with the action that this one calls.");
    }
    var base = map.get("base").flatMap(new Invocations(reading)::ofAction);
    var baseInput = baseInput(map);
    var input = map.get("input").map(new InputParameters(reading)::read).orElse(List.of());
    map.get("output").ifPresent(reading.expressions()::template);
    var description = reading.shapes().description(map);
    var tags = map.get("tags").map(reading.shapes()::tags).orElse(List.of());
    return base.map(call ->
        new ActionModel(
            entry.name(),
            workbook,
            description,
            tags,
            call.invocation().name(),
            call.invocation().span(),
            DeepMerge.of(baseInput, call.inline()),
            input,
            map.has("output"),
            map.get("output").map(node -> node.value()).orElse(null),
            entry.key().span(),
            entry.span()));
  }

  private FrozenMap baseInput(MappingNode map) {
    var templates = map.get("base-input").flatMap(reading.shapes()::nonEmptyMap);
    templates.ifPresent(reading.expressions()::template);
    return templates.map(MappingNode::asMap).orElse(Values.emptyMap());
  }
}
