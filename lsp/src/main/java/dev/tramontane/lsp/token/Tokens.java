package dev.tramontane.lsp.token;

import dev.tramontane.issue.Span;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.language.vocabulary.DefinitionPart;
import dev.tramontane.language.vocabulary.Keywords;
import dev.tramontane.lsp.document.OpenDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** The words of a text that have a meaning, with their kinds. */
public final class Tokens {

  private static final Set<String> KEYS =
      Stream.of(DefinitionPart.values())
          .flatMap(part -> Keywords.namesOf(part).stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern EXPRESSION =
      Pattern.compile("<%|%>|\\{\\{|\\}\\}|[$]\\.\\w+|(?<![\\w.])_\\.\\w+|\\w+(?=\\()");

  private record Token(Span span, TokenKind kind) {}

  private final List<Token> found = new ArrayList<>();

  private Tokens() {}

  public static SemanticTokensLegend legend() {
    return new SemanticTokensLegend(TokenKind.legend(), List.of());
  }

  public static SemanticTokens of(OpenDocument document) {
    var tokens = new Tokens();
    var definition = document.analysis().definition();
    definition.workflows().forEach(tokens::addNames);
    document.analysis().tree().root().ifPresent(root -> tokens.add(root, document));
    return new SemanticTokens(tokens.encoded());
  }

  private void addNames(WorkflowModel workflow) {
    found.add(new Token(workflow.nameSpan(), TokenKind.NAMESPACE));
    workflow
        .tasks()
        .values()
        .forEach(task -> {
          found.add(new Token(task.nameSpan(), TokenKind.EVENT));
          if (!task.invocation().span().equals(task.nameSpan())) {
            found.add(new Token(task.invocation().span(), TokenKind.FUNCTION));
          }
        });
  }

  private void add(SyntaxNode node, OpenDocument document) {
    switch (node) {
      case ScalarNode scalar -> addExpressions(scalar, document);
      case SequenceNode list -> list.items().forEach(item -> add(item, document));
      case MappingNode map -> map.entries().values().forEach(entry -> addEntry(entry, document));
    }
  }

  private void addEntry(MappingEntry entry, OpenDocument document) {
    if (KEYS.contains(entry.name())) {
      found.add(new Token(entry.key().span(), TokenKind.PROPERTY));
    }
    add(entry.value(), document);
  }

  private void addExpressions(ScalarNode scalar, OpenDocument document) {
    if (!scalar.text().contains("<%") && !scalar.text().contains("{{")) {
      return;
    }
    var matcher = EXPRESSION.matcher(document.text());
    matcher.region(scalar.span().start().offset(), scalar.span().end().offset());
    while (matcher.find()) {
      found.add(
          new Token(document.lines().span(matcher.start(), matcher.end()), kind(matcher.group())));
    }
  }

  private static TokenKind kind(String word) {
    return switch (word.charAt(0)) {
      case '<', '%', '{', '}' -> TokenKind.MACRO;
      case '$' -> TokenKind.VARIABLE;
      default -> word.startsWith("_.") ? TokenKind.VARIABLE : TokenKind.FUNCTION;
    };
  }

  /** Five numbers for each token, places relative to the token before (LSP 3.17). */
  private List<Integer> encoded() {
    found.sort(Comparator.comparing(token -> token.span().start()));
    var numbers = new ArrayList<Integer>(found.size() * 5);
    var previous = Span.NONE;
    for (var token : found) {
      var span = token.span();
      boolean isOneLine = span.start().line() == span.end().line();
      boolean isBehind = numbers.isEmpty() || span.start().offset() >= previous.end().offset();
      if (isOneLine && isBehind && !span.start().equals(span.end())) {
        append(numbers, previous, token);
        previous = span;
      }
    }
    return numbers;
  }

  private static void append(List<Integer> numbers, Span previous, Token token) {
    var start = token.span().start();
    int lines = start.line() - previous.start().line();
    numbers.add(lines);
    numbers.add(lines == 0 ? start.column() - previous.start().column() : start.column());
    numbers.add(token.span().end().offset() - start.offset());
    numbers.add(token.kind().ordinal());
    numbers.add(0);
  }
}
