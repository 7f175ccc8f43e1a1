package dev.tramontane.lsp.navigation;

import dev.tramontane.language.model.EngineCommand;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import dev.tramontane.lsp.navigation.TaskNames.Mention;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Renames a task everywhere in its workflow, inside expressions too. */
public final class Renaming {

  private Renaming() {}

  /** The name that would be changed; empty where there is none. */
  public static Optional<Range> prepare(OpenDocument document, int offset) {
    return Navigation.mentions(document, offset)
        .map(Mention::span)
        .filter(span -> span.contains(offset))
        .findFirst()
        .map(Ranges::of);
  }

  /** The edits; empty where no task is named. */
  public static Optional<WorkspaceEdit> rename(OpenDocument document, int offset, String newName) {
    List<TextEdit> edits =
        Navigation.mentions(document, offset)
            .map(mention -> new TextEdit(Ranges.of(mention.span()), newName))
            .toList();
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new WorkspaceEdit(Map.of(document.uri(), edits)));
  }

  /** Why a task cannot have that name; empty if it can. */
  public static Optional<String> objection(OpenDocument document, int offset, String newName) {
    if (!newName.matches("[\\w-]+")) {
      return Optional.of("A task name is made of letters, digits, '_' and '-'.");
    }
    if (EngineCommand.of(newName).isPresent()) {
      return Optional.of("'%s' is an engine command.".formatted(newName));
    }
    return document
        .analysis()
        .workflowAt(offset)
        .flatMap(workflow -> workflow.task(newName))
        .map(task -> "There is a task '%s' already.".formatted(task.name()));
  }
}
