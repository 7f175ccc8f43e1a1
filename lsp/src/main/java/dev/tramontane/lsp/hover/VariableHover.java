package dev.tramontane.lsp.hover;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.lsp.document.ExpressionPlace;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Variables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of what type a variable or a member is, and where a variable can get its value. */
final class VariableHover {

  private VariableHover() {}

  /**
   * @param start where the name begins
   */
  static Optional<String> of(OpenDocument document, int start, String name) {
    var place = ExpressionPlace.at(document, start);
    var owner = place.flatMap(ExpressionPlace::owner);
    if (owner.isPresent() && !place.orElseThrow().isRoot(owner.get())) {
      return Optional.ofNullable(place.get().membersOf(owner.get()).get(name))
          .map(field -> member(name, field));
    }
    var sources = sources(document, start, name, place);
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(variable(name, place.flatMap(here -> here.variable(name)), sources));
  }

  /** Those that can have been at work here; all of the workflow if there are none. */
  private static List<Variables.Source> sources(
      OpenDocument document, int start, String name, Optional<ExpressionPlace> place) {
    var seen =
        place.stream()
            .flatMap(here -> here.publishers(name).stream())
            .map(Variables::of)
            .distinct()
            .toList();
    var analysis = document.analysis();
    return seen.isEmpty()
        ? analysis
            .workflowAt(start)
            .map(workflow -> Variables.of(workflow, analysis.taskAt(start)))
            .map(variables -> variables.getOrDefault(name, List.of()))
            .orElse(List.of())
        : seen;
  }

  private static String member(String name, Field field) {
    var note = field.isRequired() ? "" : " (may be absent)";
    return "**%s**: `%s`%s".formatted(name, field.type().text(), note);
  }

  private static String variable(String name, Optional<Type> type, List<Variables.Source> sources) {
    var known = type.filter(found -> !found.isUnknown()).map(found -> ": `" + found.text() + "`");
    return sources.stream()
        .map(source ->
            "- %s (line %d)".formatted(source.description(), source.span().start().line() + 1))
        .collect(
            Collectors.joining(
                "\n", "variable **%s**%s\n\n".formatted(name, known.orElse("")), ""));
  }
}
