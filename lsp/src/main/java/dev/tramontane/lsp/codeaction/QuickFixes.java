package dev.tramontane.lsp.codeaction;

import dev.tramontane.lsp.diagnostic.Diagnostics;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Offers, for each diagnostic in a range, what would put it right. */
public final class QuickFixes {

  private static final Pattern SUGGESTION = Pattern.compile("Did you mean '([^']+)'\\?");
  private static final Pattern MISSING_TASK = Pattern.compile("Task '([\\w-]+)' not found\\.");

  private final Diagnostics diagnostics;

  public QuickFixes(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  public List<CodeAction> in(OpenDocument document, Range range) {
    return diagnostics.of(document).stream()
        .filter(diagnostic -> overlaps(diagnostic.getRange(), range))
        .flatMap(diagnostic -> fixes(document, diagnostic))
        .toList();
  }

  private static Stream<CodeAction> fixes(OpenDocument document, Diagnostic diagnostic) {
    return Stream.concat(
        spelling(document, diagnostic).stream(), missingTask(document, diagnostic).stream());
  }

  private static Optional<CodeAction> spelling(OpenDocument document, Diagnostic diagnostic) {
    var suggestion = SUGGESTION.matcher(String.valueOf(diagnostic.getData()));
    if (!suggestion.find() || isList(document, diagnostic)) {
      return Optional.empty();
    }
    var word = suggestion.group(1);
    var edit = new TextEdit(diagnostic.getRange(), word);
    return Optional.of(fix("Change to '%s'".formatted(word), document, diagnostic, edit, true));
  }

  /** A diagnostic on a whole list does not say which word is meant. */
  private static boolean isList(OpenDocument document, Diagnostic diagnostic) {
    int start = Ranges.offset(document.lines(), diagnostic.getRange().getStart());
    return start < document.text().length() && "[-{".indexOf(document.text().charAt(start)) >= 0;
  }

  private static Optional<CodeAction> missingTask(OpenDocument document, Diagnostic diagnostic) {
    var missing = MISSING_TASK.matcher(diagnostic.getMessage());
    if (!missing.find()) {
      return Optional.empty();
    }
    int offset = Ranges.offset(document.lines(), diagnostic.getRange().getStart());
    return document
        .analysis()
        .taskAt(offset)
        .map(task -> {
          var indent = " ".repeat(task.nameSpan().start().column());
          var text = "\n%s%s:\n%s  action: std.noop".formatted(indent, missing.group(1), indent);
          var end = task.span().end();
          var at = new Position(end.line(), end.column());
          return fix(
              "Add the task '%s'".formatted(missing.group(1)),
              document,
              diagnostic,
              new TextEdit(new Range(at, at), text),
              false);
        });
  }

  private static CodeAction fix(
      String title,
      OpenDocument document,
      Diagnostic diagnostic,
      TextEdit edit,
      boolean isPreferred) {
    var action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(diagnostic));
    action.setIsPreferred(isPreferred);
    action.setEdit(new WorkspaceEdit(Map.of(document.uri(), List.of(edit))));
    return action;
  }

  private static boolean overlaps(Range one, Range other) {
    return !isBefore(one.getEnd(), other.getStart()) && !isBefore(other.getEnd(), one.getStart());
  }

  private static boolean isBefore(Position one, Position other) {
    return one.getLine() < other.getLine()
        || (one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter());
  }
}
