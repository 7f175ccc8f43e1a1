package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tramontane.issue.Issue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A text made to exhaust the reader gives one clear issue, quickly. */
class DocumentLimitsTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void a_million_brackets_are_too_deep() {
    refusedAs("document-too-deep", "version: '2.0'\nw: " + "[".repeat(1_000_000));
  }

  @Test
  void a_million_braces_are_too_deep() {
    refusedAs("document-too-deep", "version: '2.0'\nw: " + "{a: ".repeat(1_000_000));
  }

  @Test
  void blocks_in_blocks_are_too_deep() {
    var text = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    refusedAs("document-too-deep", text.toString());
  }

  @Test
  void a_million_items_are_too_large() {
    refusedAs("document-too-large", "version: '2.0'\nw: [" + "a,".repeat(1_000_000) + "]");
  }

  @Test
  void more_than_twenty_megabytes_are_too_large() {
    refusedAs("document-too-large", "#".repeat(20 * 1024 * 1024 + 1));
  }

  @Test
  void ten_megabytes_of_text_are_read() {
    var text =
        "version: '2.0'\nw:\n  description: \"%s\"\n  tasks:\n    t: {action: std.noop}\n"
            .formatted("x".repeat(10 * 1024 * 1024));

    assertTimeout(SOON, () -> assertThat(TestReaders.reader().read(text).firstError()).isEmpty());
  }

  @Test
  void aliases_cannot_multiply_since_they_are_plain_text() {
    var bomb =
        """
        version: '2.0'
        w:
          vars:
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
          tasks:
            t: {action: std.noop}
        """;

    var document = TestReaders.reader().read(bomb);

    assertThat(document.workflows().getFirst().vars())
        .containsEntry("b", "&b [*a, *a, *a, *a, *a, *a, *a, *a]");
  }

  @Test
  void an_integer_of_a_million_digits_is_refused() {
    var text = "version: '2.0'\nw: {vars: {n: %s}}".formatted("9".repeat(1_000_000));

    assertTimeout(
        SOON,
        () ->
            assertThat(TestReaders.reader().read(text).firstError().orElseThrow().code())
                .isEqualTo("yaml-integer-too-long"));
  }

  private static void refusedAs(String code, String text) {
    assertTimeout(
        SOON,
        () ->
            assertThat(TestReaders.reader().read(text).issues())
                .extracting(Issue::code)
                .containsExactly(code));
  }
}
