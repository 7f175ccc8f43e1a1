package dev.tramontane.lsp.feature;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tramontane.language.call.StandardActions;
import dev.tramontane.lsp.codeaction.QuickFixes;
import dev.tramontane.lsp.completion.Completions;
import dev.tramontane.lsp.diagnostic.Diagnostics;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import dev.tramontane.lsp.folding.Folding;
import dev.tramontane.lsp.hover.Hovers;
import dev.tramontane.lsp.inlay.InlayHints;
import dev.tramontane.lsp.navigation.Navigation;
import dev.tramontane.lsp.navigation.Renaming;
import dev.tramontane.lsp.signature.Signatures;
import dev.tramontane.lsp.support.CursorText;
import dev.tramontane.lsp.symbol.Symbols;
import dev.tramontane.lsp.token.Tokens;
import java.util.Random;
import java.util.stream.LongStream;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No feature fails in a text that is damaged at random. */
class DamagedTextsTest {

  private static final int FIXED_SEEDS = 300;
  private static final String JUNK = "\"'[{}]:-&*%\t|>\n!@`<%?#,~$_. ";
  private static final String TEXT =
      """
      version: '2.0'
      name: book
      actions:
        greet: {base: std.echo output="Hi <% $.who %>", input: [who]}
      workflows:
        flow:
          input: [a, b: 1]
          task-defaults: {on-error: [last]}
          tasks:
            first:
              action: greet who="<% $.a %>"
              with-items: x in [1, 2]
              publish: {said: '{{ task("first").result }}'}
              on-success:
                - second: <% $.said = 1 %>
                - fail msg="no"
            second:
              workflow: flow
              on-complete:
                publish: {branch: {y: 1}}
                next: last
            last: {join: all, retry: {count: 1, delay: 2}}
      """;

  static LongStream seeds() {
    return LongStream.concat(
        LongStream.rangeClosed(1, FIXED_SEEDS), LongStream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_feature_answers(long seed) {
    var random = new Random(seed);
    var text = new StringBuilder(TEXT);
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      damage(text, random);
    }
    var document = CursorText.document(text.toString());
    int offset = random.nextInt(text.length() + 1);

    assertThatCode(() -> useAll(document, offset))
        .as("seed %d:%n%s", seed, text)
        .doesNotThrowAnyException();
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() - 1);
    switch (random.nextInt(3)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, JUNK.charAt(random.nextInt(JUNK.length())));
      default -> text.delete(at, Math.min(text.length() - 2, at + random.nextInt(30)));
    }
  }

  private static void useAll(OpenDocument document, int offset) {
    var catalog = new StandardActions();
    var here = Ranges.of(document.lines().at(offset));
    var diagnostics = new Diagnostics(catalog);
    diagnostics.of(document);
    new Completions(catalog).at(document, offset);
    new Hovers(catalog).at(document, offset);
    new Signatures(catalog).at(document, offset);
    InlayHints.in(document, new Range(Ranges.of(document.lines().at(0)), here));
    Symbols.of(document);
    Navigation.definition(document, offset);
    Navigation.references(document, offset, true);
    Navigation.highlights(document, offset);
    Renaming.rename(document, offset, "renamed");
    Folding.of(document);
    new QuickFixes(diagnostics).in(document, new Range(here, here));
    Tokens.of(document);
  }
}
