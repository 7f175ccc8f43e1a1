package dev.tramontane.lsp.hover;

import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.call.Callable;
import dev.tramontane.language.call.Calls;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.vocabulary.Keywords;
import dev.tramontane.lsp.catalog.ExpressionFunctions;
import dev.tramontane.lsp.document.CursorPath;
import dev.tramontane.lsp.document.ExpressionFragment;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Place;
import dev.tramontane.lsp.document.Ranges;
import dev.tramontane.lsp.document.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Explains the word at a place. */
public final class Hovers {

  private final CallCatalog catalog;

  public Hovers(CallCatalog catalog) {
    this.catalog = catalog;
  }

  public Optional<Hover> at(OpenDocument document, int offset) {
    var word = Words.at(document.text(), offset, document.lines());
    if (word.word().isEmpty()) {
      return Optional.empty();
    }
    var text =
        ExpressionFragment.at(document.text(), offset).isPresent()
            ? inExpression(document, offset, word)
            : inDefinition(document, offset, word);
    return text.map(markdown ->
        new Hover(new MarkupContent(MarkupKind.MARKDOWN, markdown), Ranges.of(word.span())));
  }

  private Optional<String> inExpression(OpenDocument document, int offset, Words word) {
    var name = lastPart(word, offset);
    return VariableHover.of(document, startOf(name, document.text(), offset), name)
        .or(() ->
            ExpressionFunctions.find(name)
                .map(function ->
                    "`%s`\n\n%s".formatted(function.signature(), function.documentation())))
        .or(() -> task(document, offset, name));
  }

  private static int startOf(String name, String text, int offset) {
    int start = text.lastIndexOf(name, offset);
    return start < 0 ? offset : start;
  }

  /** Of {@code a.b.c} the part up to and with the one at {@code offset}, without what is before. */
  private static String lastPart(Words word, int offset) {
    int at = offset - word.span().start().offset();
    int end = word.word().indexOf('.', at);
    var head = end < 0 ? word.word() : word.word().substring(0, end);
    return head.substring(head.lastIndexOf('.') + 1);
  }

  private Optional<String> inDefinition(OpenDocument document, int offset, Words word) {
    return Stream.<Optional<String>>of(
            key(document, word), called(document, word), task(document, offset, word.word()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> key(OpenDocument document, Words word) {
    var cursor = CursorPath.at(document.lines(), word.span().start().offset());
    if (cursor.inValue()) {
      return Optional.empty();
    }
    return Place.of(cursor, document.analysis().definition().kind())
        .part()
        .flatMap(part -> Keywords.find(part, word.word()))
        .map(keyword ->
            "**%s** (%s)\n\n%s"
                .formatted(keyword.name(), keyword.shape(), keyword.documentation()));
  }

  private Optional<String> called(OpenDocument document, Words word) {
    var cursor = CursorPath.at(document.lines(), word.span().start().offset());
    var key = cursor.keys().isEmpty() ? "" : cursor.keys().getLast();
    var calls = new Calls(document.analysis().definition(), catalog);
    var known =
        switch (key) {
          case "action", "base" -> calls.actions();
          case "workflow" -> calls.workflows();
          default -> List.<Callable>of();
        };
    return known.stream()
        .filter(callable -> callable.name().equals(word.word()))
        .findFirst()
        .map(callable -> "`%s`\n\n%s".formatted(callable.signature(), callable.documentation()));
  }

  private static Optional<String> task(OpenDocument document, int offset, String name) {
    return document
        .analysis()
        .workflowAt(offset)
        .flatMap(workflow -> workflow.task(name))
        .map(Hovers::describe);
  }

  private static String describe(TaskModel task) {
    var description = task.description() == null ? "" : "\n\n" + task.description();
    return "task **%s** calls `%s`%s".formatted(task.name(), task.invocation().name(), description);
  }
}
