package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.issue.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Mistral accepts and refuses, section by section of the language's reference (the first
 * number of each case; language.md).
 */
class LanguageReferenceTest {

  private static final Path CASES = Path.of("src/test/resources/reference/language.cases");
  private static final String OTHERS = "    u: {action: std.noop}\n    v: {action: std.noop}\n";

  /**
   * One case: {@code === SECTION FRAME VERDICT | SENTENCE} and a text.
   *
   * @param verdict {@code ok}, {@code warn CODE} or {@code error WORDS OF THE MESSAGE}
   */
  private record Case(String section, String verdict, String sentence, String text) {

    static Case of(String written) {
      int line = written.indexOf('\n');
      var head = written.substring(0, line);
      int bar = head.lastIndexOf(" | ");
      var words = head.substring(0, bar).split(" ", 3);
      return new Case(
          words[0],
          words[2],
          head.substring(bar + 3),
          framed(words[1], written.substring(line + 1)));
    }

    private static String framed(String frame, String body) {
      return switch (frame) {
        case "text" -> body;
        case "flow" -> "version: '2.0'\nflow:\n" + body.indent(2);
        case "task" -> "version: '2.0'\nflow:\n  tasks:\n    t:\n" + body.indent(6) + OTHERS;
        case "reverse" ->
            "version: '2.0'\nflow:\n  type: reverse\n  tasks:\n    t:\n" + body.indent(6) + OTHERS;
        default -> throw new IllegalStateException("Expected a frame, but found " + frame);
      };
    }

    @Override
    public String toString() {
      return "language.md section %s: %s".formatted(section, sentence);
    }
  }

  static Stream<Case> cases() throws IOException {
    return Stream.of(Files.readString(CASES).split("(?m)^=== "))
        .filter(written -> !written.isBlank())
        .map(Case::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_reference_is_followed(Case reference) {
    var document = TestReaders.reader().read(reference.text());
    var words = reference.verdict().split(" ", 2);
    switch (words[0]) {
      case "ok" -> assertThat(document.issues()).as(reference.text()).isEmpty();
      case "warn" -> {
        assertThat(document.firstError()).as(reference.text()).isEmpty();
        assertThat(document.issues()).extracting(Issue::code).contains(words[1]);
      }
      default ->
          assertThat(document.firstError().map(Issue::message).orElse("accepted"))
              .as(reference.text())
              .contains(words[1]);
    }
  }
}
