package dev.tramontane.language.document;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.issue.Span;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of one part of a document, as it is stored with that part. */
public final class DefinitionText {

  private static final String VERSION_LINE = "version: '2.0'\n";

  private DefinitionText() {}

  /**
   * The text of one workflow: the whole text where it holds only this one; cut out of a list with a
   * version of its own, so that it can be sent back; cut out of a workbook without one (reference:
   * language.md section 16).
   */
  public static String slice(DefinitionDocument document, WorkflowModel workflow) {
    return slice(document, workflow.span(), document.workflows().size());
  }

  /** The text of one ad-hoc action, by the same rules. */
  public static String slice(DefinitionDocument document, ActionModel action) {
    return slice(document, action.span(), document.actions().size());
  }

  private static String slice(DefinitionDocument document, Span span, int siblings) {
    return switch (document.kind()) {
      case WORKFLOWS, ACTIONS ->
          siblings == 1 ? document.text() : VERSION_LINE + cut(document.text(), span);
      case WORKBOOK -> cut(document.text(), span);
    };
  }

  private static String cut(String text, Span span) {
    var lines = new LineIndex(text);
    int margin = span.start().column();
    var first = lines.line(span.start().line());
    if (!first.substring(0, margin).isBlank()) {
      return text.substring(span.start().offset(), span.end().offset()) + "\n";
    }
    return IntStream.rangeClosed(span.start().line(), span.end().line())
        .mapToObj(lines::line)
        .map(line -> unindented(line, margin))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String unindented(String line, int margin) {
    return line.length() > margin && line.substring(0, margin).isBlank()
        ? line.substring(margin)
        : line.stripLeading();
  }
}
