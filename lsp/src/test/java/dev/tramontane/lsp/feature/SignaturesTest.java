package dev.tramontane.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.call.StandardActions;
import dev.tramontane.lsp.signature.Signatures;
import dev.tramontane.lsp.support.CursorText;
import org.eclipse.lsp4j.SignatureHelp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {

  private static final String FLOW =
      """
      version: '2.0'
      flow:
        tasks:
          t:
            action: std.echo
            input:
              output: "%s"
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          <% $.x.where(¦                 ! predicate: Lambda
          <% $.x.where($.a = 1 and f(1), ¦ !
          <% $.x.groupBy($.a, ¦          ! valueSelector: Lambda = null
          <% $.x.len() + $.x.get(a, ¦    ! default: object? = null
          <% $.x.select([1, ¦            ! selector: Lambda
          <% coalesce($.a, $.b, ¦        ! *args: Lambda
          <% json_parse(¦                ! data: object?
          <% range(1, ¦                  ! stop: int
          {{ _.x | join(¦                ! d=''
          {{ _.x | default(1, ¦          ! boolean=false
          {{ _.x is divisibleby(¦        ! num
          {{ _.x.get(¦                   ! key
          {{ range(¦                     ! start
          <% $.x ¦                       !
          <% 'a(' ¦                      !
          """)
  void of_functions_mark_the_argument_that_is_being_written(String expression, String parameter) {
    assertThat(active(FLOW.replace("%s", expression.strip())))
        .isEqualTo(parameter == null ? "" : parameter);
  }

  @Test
  void of_actions_are_shown_in_the_input() {
    assertThat(active(FLOW.replace("output: \"%s\"", "output: ¦"))).isEqualTo("output");
    assertThat(active(FLOW.replace("output: \"%s\"", "delay: ¦"))).isEqualTo("delay=0");
  }

  @Test
  void of_actions_are_shown_behind_their_name() {
    assertThat(
            active(
                "version: '2.0'\nflow:\n  tasks:\n    t:\n      action: std.http url=x method=¦\n"))
        .isEqualTo("method=GET");
    assertThat(active("version: '2.0'\nflow:\n  tasks:\n    t:\n      action: std.http¦\n"))
        .isEmpty();
  }

  /** The active parameter of the active signature; empty where there is none. */
  private static String active(String marked) {
    var document = CursorText.document(marked.replace("¦", ""));
    return new Signatures(new StandardActions())
        .at(document, marked.indexOf('¦'))
        .map(SignaturesTest::active)
        .orElse("");
  }

  private static String active(SignatureHelp help) {
    var signature = help.getSignatures().get(help.getActiveSignature());
    int active = help.getActiveParameter();
    if (active >= signature.getParameters().size()) {
      return "";
    }
    var place = signature.getParameters().get(active).getLabel().getRight();
    return signature.getLabel().substring(place.getFirst(), place.getSecond());
  }
}
