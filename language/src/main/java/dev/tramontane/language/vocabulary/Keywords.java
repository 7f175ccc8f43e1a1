package dev.tramontane.language.vocabulary;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of each {@link DefinitionPart}, in the order in which people write them. */
public final class Keywords {

  private static final Map<DefinitionPart, Map<String, Keyword>> BY_PART = byPart();

  private Keywords() {}

  public static Iterable<Keyword> of(DefinitionPart part) {
    return keysOf(part).values();
  }

  public static Set<String> namesOf(DefinitionPart part) {
    return keysOf(part).keySet();
  }

  public static Optional<Keyword> find(DefinitionPart part, String name) {
    return Optional.ofNullable(keysOf(part).get(name));
  }

  private static Map<String, Keyword> keysOf(DefinitionPart part) {
    return BY_PART.getOrDefault(part, Map.of());
  }

  private static Map<DefinitionPart, Map<String, Keyword>> byPart() {
    var table = new EnumMap<DefinitionPart, Map<String, Keyword>>(DefinitionPart.class);
    table.put(DefinitionPart.WORKBOOK, byName(ContainerKeywords.WORKBOOK));
    table.put(DefinitionPart.WORKFLOW, byName(ContainerKeywords.WORKFLOW));
    table.put(DefinitionPart.ACTION, byName(ContainerKeywords.ACTION));
    table.put(DefinitionPart.TASK, byName(TaskKeywords.TASK));
    table.put(DefinitionPart.TASK_DEFAULTS, byName(TaskKeywords.defaults()));
    table.put(DefinitionPart.RETRY, byName(TaskKeywords.RETRY));
    table.put(DefinitionPart.CLAUSE, byName(TaskKeywords.CLAUSE));
    table.put(DefinitionPart.PUBLISH_SCOPES, byName(TaskKeywords.PUBLISH_SCOPES));
    return table;
  }

  private static Map<String, Keyword> byName(List<Keyword> keywords) {
    var table = new LinkedHashMap<String, Keyword>();
    keywords.forEach(keyword -> table.put(keyword.name(), keyword));
    return table;
  }
}
