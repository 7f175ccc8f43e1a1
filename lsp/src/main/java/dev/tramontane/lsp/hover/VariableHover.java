package dev.tramontane.lsp.hover;

import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Variables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says where a variable can get its value. */
final class VariableHover {

  private VariableHover() {}

  static Optional<String> of(OpenDocument document, int offset, String name) {
    var analysis = document.analysis();
    return analysis
        .workflowAt(offset)
        .map(workflow -> Variables.of(workflow, analysis.taskAt(offset)))
        .flatMap(variables -> Optional.ofNullable(variables.get(name)))
        .map(sources -> describe(name, sources));
  }

  private static String describe(String name, List<Variables.Source> sources) {
    return sources.stream()
        .map(source ->
            "- %s (line %d)".formatted(source.description(), source.span().start().line() + 1))
        .collect(Collectors.joining("\n", "variable **%s**\n\n".formatted(name), ""));
  }
}
