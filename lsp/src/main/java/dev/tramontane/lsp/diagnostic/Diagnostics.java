package dev.tramontane.lsp.diagnostic;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Severity;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** The issues of a text as diagnostics. */
public final class Diagnostics {

  public static final String SOURCE = "tramontane";

  private Diagnostics() {}

  public static List<Diagnostic> of(OpenDocument document) {
    return document.analysis().definition().issues().stream().map(Diagnostics::diagnostic).toList();
  }

  private static Diagnostic diagnostic(Issue issue) {
    var diagnostic =
        new Diagnostic(
            Ranges.of(issue.span()), text(issue), severity(issue.severity()), SOURCE, issue.code());
    diagnostic.setData(issue.remedy());
    return diagnostic;
  }

  private static String text(Issue issue) {
    var message = issue.message().strip();
    return issue.remedy().isEmpty() ? message : message + "\n" + issue.remedy();
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFORMATION -> DiagnosticSeverity.Information;
      case HINT -> DiagnosticSeverity.Hint;
    };
  }
}
