package dev.tramontane.lsp.navigation;

import dev.tramontane.issue.Span;
import dev.tramontane.language.flow.VariableSource;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.lsp.document.ExpressionPlace;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import dev.tramontane.lsp.document.Variables;
import dev.tramontane.lsp.document.Words;
import dev.tramontane.lsp.navigation.TaskNames.Mention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;

/** From a name to its declaration and its uses. */
public final class Navigation {

  private Navigation() {}

  /** Where the task, sub-workflow, action or variable at {@code offset} is declared. */
  public static List<Location> definition(OpenDocument document, int offset) {
    var task =
        mentions(document, offset).filter(Mention::isDeclaration).map(Mention::span).toList();
    var spans = task.isEmpty() ? elsewhere(document, offset) : task;
    return spans.stream().map(span -> location(document, span)).toList();
  }

  public static List<Location> references(
      OpenDocument document, int offset, boolean withDeclaration) {
    return mentions(document, offset)
        .filter(mention -> withDeclaration || !mention.isDeclaration())
        .map(mention -> location(document, mention.span()))
        .toList();
  }

  public static List<DocumentHighlight> highlights(OpenDocument document, int offset) {
    return mentions(document, offset)
        .map(mention ->
            new DocumentHighlight(
                Ranges.of(mention.span()),
                mention.isDeclaration() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
        .toList();
  }

  /** All mentions of the task that is named at {@code offset}. */
  static Stream<Mention> mentions(OpenDocument document, int offset) {
    return document.analysis().workflowAt(offset).stream()
        .flatMap(workflow -> mentions(document, workflow, offset));
  }

  private static Stream<Mention> mentions(
      OpenDocument document, WorkflowModel workflow, int offset) {
    return TaskNames.at(document, workflow, offset).stream()
        .filter(named -> workflow.tasks().containsKey(named.name()))
        .flatMap(named ->
            TaskNames.in(document, workflow).stream()
                .filter(mention -> mention.name().equals(named.name())));
  }

  private static List<Span> elsewhere(OpenDocument document, int offset) {
    var called = called(document, offset);
    return called.isEmpty() ? variable(document, offset) : called;
  }

  private static List<Span> called(OpenDocument document, int offset) {
    var definition = document.analysis().definition();
    var invocation =
        document
            .analysis()
            .taskAt(offset)
            .map(task -> task.invocation())
            .filter(call -> call.span().contains(offset));
    return invocation.stream()
        .flatMap(call ->
            Stream.concat(
                definition.workflows().stream()
                    .filter(workflow -> workflow.name().equals(call.name()))
                    .map(WorkflowModel::nameSpan),
                definition.actions().stream()
                    .filter(action -> action.name().equals(call.name()))
                    .map(action -> action.nameSpan())))
        .toList();
  }

  private static List<Span> variable(OpenDocument document, int offset) {
    var analysis = document.analysis();
    var name = Words.at(document.text(), offset, document.lines()).word().replaceFirst("^\\.", "");
    var variable = name.split("\\.", 2)[0];
    var seen =
        ExpressionPlace.at(document, offset).stream()
            .flatMap(place -> place.publishers(variable).stream())
            .map(VariableSource::span)
            .distinct()
            .toList();
    if (!seen.isEmpty()) {
      return seen;
    }
    return analysis
        .workflowAt(offset)
        .map(workflow -> Variables.of(workflow, analysis.taskAt(offset)))
        .flatMap(variables -> Optional.ofNullable(variables.get(variable)))
        .map(sources -> sources.stream().map(Variables.Source::span).toList())
        .orElse(List.of());
  }

  private static Location location(OpenDocument document, Span span) {
    return new Location(document.uri(), Ranges.of(span));
  }
}
