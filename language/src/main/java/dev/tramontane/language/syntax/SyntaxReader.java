package dev.tramontane.language.syntax;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.LineIndex;
import dev.tramontane.issue.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML into a {@link SyntaxTree}. Where the text is damaged, the damaged lines are set aside
 * and the rest is read again, so that the parts before and behind it are all there.
 */
public final class SyntaxReader {

  private static final int MAX_FAILURES = 10;

  private final String text;
  private final LineIndex lines;
  private final List<Issue> syntaxIssues = new ArrayList<>();
  private final List<Span> damage = new ArrayList<>();
  private final List<SyntaxNode> partialTrees = new ArrayList<>();

  private SyntaxReader(String text) {
    this.text = text;
    this.lines = new LineIndex(text);
  }

  /** Never throws; a text that exceeds the limits gives one issue and no tree. */
  public static SyntaxTree read(String text) {
    if (text.length() > DocumentLimits.MAX_CHARACTERS) {
      return refused(DocumentLimits.tooManyCharacters(text.length()), new LineIndex(""));
    }
    var reader = new SyntaxReader(text);
    try {
      return reader.read();
    } catch (DocumentLimits.LimitReached reached) {
      return refused(reached.issue(), reader.lines);
    }
  }

  private static SyntaxTree refused(Issue issue, LineIndex lines) {
    return new SyntaxTree(Optional.empty(), List.of(issue), List.of(), lines);
  }

  private SyntaxTree read() {
    var printable = PrintableText.of(text, lines);
    printable.issue().ifPresent(syntaxIssues::add);
    var readable = printable.text();
    var attempt = YamlAttempt.at(readable, lines);
    while (attempt.failure().isPresent()) {
      var failure = attempt.failure().get();
      report(failure);
      attempt.root().ifPresent(partialTrees::add);
      if (syntaxIssues.size() >= MAX_FAILURES) {
        return giveUpAt(failure, attempt);
      }
      var recovered = recover(readable, failure);
      if (recovered.isEmpty()) {
        return giveUpAt(failure, attempt);
      }
      readable = recovered.get().text();
      attempt = recovered.get().attempt();
    }
    return tree(attempt);
  }

  private record Recovered(String text, YamlAttempt attempt) {}

  /** Sets the damaged line aside, or its whole block where that leads further. */
  private Optional<Recovered> recover(String readable, YamlFailure failure) {
    var line = DamagedBlock.lineOf(failure.damageStart(), lines);
    var block = DamagedBlock.blockOf(failure.damageStart(), lines);
    var withoutLine = without(readable, line);
    if (reaches(withoutLine, block)) {
      return accept(readable, line, withoutLine);
    }
    return accept(readable, block, without(readable, block));
  }

  private Recovered without(String readable, DamagedBlock block) {
    var blanked = block.blankOut(readable, lines);
    return new Recovered(blanked, YamlAttempt.at(blanked, lines));
  }

  private boolean reaches(Recovered recovered, DamagedBlock block) {
    return recovered
        .attempt()
        .failure()
        .map(next -> next.damageStart() >= block.endOffset(lines))
        .orElse(true);
  }

  private Optional<Recovered> accept(String before, DamagedBlock block, Recovered recovered) {
    if (recovered.text().equals(before)) {
      return Optional.empty();
    }
    damage.add(lines.span(lines.lineStart(block.firstLine()), block.endOffset(lines)));
    return Optional.of(recovered);
  }

  private void report(YamlFailure failure) {
    syntaxIssues.add(
        Issue.error(
            "yaml-syntax",
            lines.span(failure.offset(), Math.min(text.length(), failure.offset() + 1)),
            "Definition could not be parsed: " + failure.reason() + "\n",
            failure.remedy()));
  }

  private SyntaxTree giveUpAt(YamlFailure failure, YamlAttempt attempt) {
    damage.add(lines.span(lines.lineStart(lines.at(failure.damageStart()).line()), text.length()));
    return tree(attempt);
  }

  private SyntaxTree tree(YamlAttempt attempt) {
    var issues = new ArrayList<>(syntaxIssues);
    issues.addAll(attempt.issues());
    return new SyntaxTree(
        attempt.root().map(this::grafted).or(this::lastPartial), issues, damage, lines);
  }

  private SyntaxNode grafted(SyntaxNode root) {
    return partialTrees.stream().reduce(root, Grafting::graft);
  }

  private Optional<SyntaxNode> lastPartial() {
    return partialTrees.stream().reduce((_, last) -> last);
  }
}
