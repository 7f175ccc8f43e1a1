package dev.tramontane.language.parse;

import dev.tramontane.language.model.Join;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.ScalarNode.ScalarKind;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.language.vocabulary.Spelling;
import java.util.List;
import java.util.Optional;

/** Reads {@code join} (reference: language.md section 9). */
final class JoinReader {

  private static final Join NONE = new Join.None();

  private final Reading reading;

  JoinReader(Reading reading) {
    this.reading = reading;
  }

  Join read(SyntaxNode node) {
    return switch (node) {
      case ScalarNode word when word.isString() && word.text().equals("all") -> new Join.All();
      case ScalarNode word when word.isString() && word.text().equals("one") -> new Join.Count(1);
      case ScalarNode number when number.kind() == ScalarKind.INTEGER -> counted(number);
      case SyntaxNode other -> refused(other);
    };
  }

  private Join counted(ScalarNode number) {
    if (!(number.content() instanceof Long count) || count < 0 || count > Integer.MAX_VALUE) {
      return refused(number);
    }
    return count == 0 ? NONE : new Join.Count(count.intValue());
  }

  private Join refused(SyntaxNode node) {
    var meant =
        node instanceof ScalarNode word
            ? Spelling.closest(word.text(), List.of("all", "one"))
            : Optional.<String>empty();
    reading
        .shapes()
        .noAlternative(
            node,
            meant
                .map("Did you mean '%s'?"::formatted)
                .orElse("Write 'all', 'one' or a number, unquoted."));
    return NONE;
  }
}
