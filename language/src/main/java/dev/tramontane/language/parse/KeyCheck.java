package dev.tramontane.language.parse;

import dev.tramontane.language.model.WorkflowType;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.PythonText;
import dev.tramontane.language.vocabulary.DefinitionPart;
import dev.tramontane.language.vocabulary.Keyword;
import dev.tramontane.language.vocabulary.Keywords;
import dev.tramontane.language.vocabulary.Spelling;
import java.util.Set;

/** Reports keys that a part of a definition does not have. */
final class KeyCheck {

  private final Findings findings;

  KeyCheck(Findings findings) {
    this.findings = findings;
  }

  void check(MappingNode map, DefinitionPart part, Set<String> alsoAllowed) {
    check(map, part, WorkflowType.DIRECT, alsoAllowed);
  }

  void check(MappingNode map, DefinitionPart part, WorkflowType type, Set<String> alsoAllowed) {
    for (var entry : map.entries().values()) {
      var name = entry.name();
      boolean known =
          alsoAllowed.contains(name)
              || Keywords.find(part, name).filter(keyword -> keyword.isKnownIn(type)).isPresent();
      if (!known) {
        unknown(entry, part, type);
      }
    }
  }

  /** Mistral takes any key in a workflow and ignores what it does not know. */
  void warnOfIgnored(MappingNode map, DefinitionPart part, Set<String> alsoAllowed) {
    for (var entry : map.entries().values()) {
      if (!alsoAllowed.contains(entry.name()) && Keywords.find(part, entry.name()).isEmpty()) {
        findings.warning(
            "unknown-workflow-key",
            entry.key().span(),
            "The workflow key '%s' is not known and has no effect.".formatted(entry.key().text()),
            remedy(entry.key().text(), part));
      }
    }
  }

  private void unknown(MappingEntry entry, DefinitionPart part, WorkflowType type) {
    var name = entry.key().text();
    findings.schema(
        "unknown-key",
        entry.key().span(),
        "Additional properties are not allowed (%s was unexpected)"
            .formatted(PythonText.quoted(name)),
        Keywords.find(part, name)
            .map(key -> otherType(key, type))
            .orElseGet(() -> remedy(name, part)));
  }

  private static String otherType(Keyword key, WorkflowType type) {
    return switch (type) {
      case DIRECT ->
          "'%s' belongs to reverse workflows: remove it, or set 'type: reverse'."
              .formatted(key.name());
      case REVERSE ->
          "'%s' belongs to direct workflows: remove it, or set 'type: direct'."
              .formatted(key.name());
    };
  }

  private static String remedy(String name, DefinitionPart part) {
    return Spelling.closest(name, Keywords.namesOf(part))
        .map("Did you mean '%s'?"::formatted)
        .orElseGet(() -> "Use one of: %s.".formatted(String.join(", ", Keywords.namesOf(part))));
  }
}
