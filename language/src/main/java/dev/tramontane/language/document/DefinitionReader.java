package dev.tramontane.language.document;

import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.issue.Issue;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.language.syntax.SyntaxReader;
import dev.tramontane.language.syntax.SyntaxTree;

/**
 * Reads definition texts. Reading never throws, whatever the text: what cannot be read becomes an
 * {@link Issue}. Immutable and safe for many threads.
 */
public final class DefinitionReader {

  private final ExpressionChecker expressions;

  public DefinitionReader(ExpressionChecker expressions) {
    this.expressions = expressions;
  }

  /** The reader that checks expressions of both languages, as Mistral does. */
  public static DefinitionReader standard() {
    return new DefinitionReader(Expressions.of(new Jinja(), new Yaql())::check);
  }

  /** A document read as the kind that it seems to be. */
  public DefinitionDocument read(String text) {
    var tree = SyntaxReader.read(text);
    return read(text, KindDetector.kindOf(tree.root()), tree);
  }

  public DefinitionDocument read(String text, DocumentKind kind) {
    return read(text, kind, SyntaxReader.read(text));
  }

  /** A document whose tree the caller has read already. */
  public DefinitionDocument read(String text, SyntaxTree tree) {
    return read(text, KindDetector.kindOf(tree.root()), tree);
  }

  private DefinitionDocument read(String text, DocumentKind kind, SyntaxTree tree) {
    return readParts(text, kind, tree).document();
  }

  /** A document of the kind that it seems to be, in parts that can be kept. */
  DocumentReading readParts(String text) {
    var tree = SyntaxReader.read(text);
    return readParts(text, KindDetector.kindOf(tree.root()), tree);
  }

  private DocumentReading readParts(String text, DocumentKind kind, SyntaxTree tree) {
    if (tree.root().isEmpty() && !tree.issues().isEmpty()) {
      return DocumentReading.unreadable(text, kind, tree);
    }
    return new DocumentParts(text, kind, tree, expressions).read();
  }

  ExpressionChecker expressions() {
    return expressions;
  }
}
