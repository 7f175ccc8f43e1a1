package dev.tramontane.lsp.diagnostic;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.PlainWords;
import dev.tramontane.issue.Severity;
import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.call.CallCheck;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** The issues of a text, and of what it calls, as diagnostics. */
public final class Diagnostics {

  public static final String SOURCE = "tramontane";

  private final CallCatalog catalog;

  public Diagnostics(CallCatalog catalog) {
    this.catalog = catalog;
  }

  public List<Diagnostic> of(OpenDocument document) {
    var definition = document.analysis().definition();
    return Stream.concat(
            definition.issues().stream(), CallCheck.check(definition, catalog).stream())
        .map(Diagnostics::diagnostic)
        .toList();
  }

  private static Diagnostic diagnostic(Issue issue) {
    var diagnostic =
        new Diagnostic(
            Ranges.of(issue.span()), text(issue), severity(issue.severity()), SOURCE, issue.code());
    diagnostic.setData(issue.remedy());
    return diagnostic;
  }

  private static String text(Issue issue) {
    var message = PlainWords.of(issue);
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
