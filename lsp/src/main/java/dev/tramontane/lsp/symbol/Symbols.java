package dev.tramontane.lsp.symbol;

import dev.tramontane.issue.Span;
import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/** The outline of a text. */
public final class Symbols {

  private Symbols() {}

  public static List<DocumentSymbol> of(OpenDocument document) {
    DefinitionDocument definition = document.analysis().definition();
    return Stream.concat(
            definition.actions().stream().map(Symbols::action),
            definition.workflows().stream().map(Symbols::workflow))
        .toList();
  }

  private static DocumentSymbol action(ActionModel action) {
    return symbol(
        action.name(),
        SymbolKind.Function,
        action.span(),
        action.nameSpan(),
        action.base(),
        List.of());
  }

  private static DocumentSymbol workflow(WorkflowModel workflow) {
    var tasks = workflow.tasks().values().stream().map(Symbols::task).toList();
    return symbol(
        workflow.name(),
        SymbolKind.Module,
        workflow.span(),
        workflow.nameSpan(),
        "%d tasks".formatted(tasks.size()),
        tasks);
  }

  private static DocumentSymbol task(TaskModel task) {
    return symbol(
        task.name(),
        SymbolKind.Event,
        task.span(),
        task.nameSpan(),
        task.invocation().name(),
        List.of());
  }

  private static DocumentSymbol symbol(
      String name,
      SymbolKind kind,
      Span span,
      Span nameSpan,
      String detail,
      List<DocumentSymbol> children) {
    var shown = name.isBlank() ? "(unnamed)" : name;
    return new DocumentSymbol(shown, kind, Ranges.of(span), Ranges.of(nameSpan), detail, children);
  }
}
