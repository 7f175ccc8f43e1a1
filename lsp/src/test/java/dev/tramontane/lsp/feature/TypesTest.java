package dev.tramontane.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.call.StandardActions;
import dev.tramontane.lsp.completion.Completions;
import dev.tramontane.lsp.hover.Hovers;
import dev.tramontane.lsp.navigation.Navigation;
import dev.tramontane.lsp.support.CursorText;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the inferred types of variables and results are good for while writing. */
class TypesTest {

  private static final String FLOW =
      """
      version: '2.0'
      flow:
        input: [id, {port: 80}]
        tasks:
          fetch:
            action: std.http url=<% $.id %>
            publish:
              code: <% task().result.status %>
              answer: <% task().result %>
            publish-on-error: {why: lost}
            on-success: shape
            on-error: mourn
          shape:
            action: std.echo
            input: {output: [{name: a, size: 1}]}
            publish: {shapes: <% task(shape).result %>}
            on-success: show
          mourn:
            action: std.noop
            publish: {grief: 1}
          show:
            action: std.echo
            input:
              output: "%s"
      """;

  @Nested
  class Completion {

    @ParameterizedTest
    @CsvSource(
        delimiter = '!',
        textBlock =
            """
            <% $.answer.sta¦ %>                        ! status: int
            <% $.answer.headers.len() + $.answer.el¦   ! elapsed: float
            <% task(fetch).result.ur¦                  ! url: text
            <% task(fetch).st¦                         ! state: text, state_info: text or null
            <% $.shapes.na¦                            ! name: text
            <% $.shapes.where($.si¦                    ! size: int
            <% $.shapes.select({n => $.na¦             ! name: text
            <% $.answer['ur¦                           ! url: text
            <% execution().na¦                         ! name: text
            {{ _.answer.sta¦ }}                        ! status: int
            {{ _.shapes[0].na¦                         ! name: text
            {% for s in _.shapes %}{{ s.na¦            ! name: text
            """)
    void proposes_the_keys_of_what_stands_before_the_dot(String expression, String expected) {
      var proposed =
          completion(expression.strip()).stream()
              .filter(item -> item.getSortText().startsWith("0"))
              .map(item -> item.getLabel() + ": " + item.getDetail())
              .toList();

      assertThat(String.join(", ", proposed)).isEqualTo(expected);
    }

    @Test
    void tells_the_types_of_variables_and_puts_those_seen_here_first() {
      assertThat(completion("<% $.¦"))
          .extracting(item -> item.getSortText() + ": " + item.getDetail())
          .contains("0port: int", "0code: int", "0shapes: list of {name: text, size: int}")
          .contains("2grief: published by task mourn")
          .contains("0id: input of the workflow");
    }

    private static List<CompletionItem> completion(String expression) {
      var text = at(expression);
      return new Completions(new StandardActions()).at(text.document(), text.offset());
    }
  }

  @Nested
  class Hover {

    @Test
    void tells_the_type_of_a_variable_and_who_publishes_it() {
      assertThat(hover("<% $.co¦de %>"))
          .isEqualTo("variable **code**: `int`\n\n- published by task `fetch` (line 5)");
    }

    @Test
    void tells_the_type_of_a_member() {
      assertThat(hover("<% $.answer.stat¦us %>")).isEqualTo("**status**: `int`");
      assertThat(hover("{{ _.answer.stat¦us }}")).isEqualTo("**status**: `int`");
    }

    @Test
    void does_not_take_a_member_for_the_variable_of_its_name() {
      assertThat(hover("<% $.answer.content.po¦rt %>")).isEmpty();
    }

    private static String hover(String expression) {
      var text = at(expression);
      return new Hovers(new StandardActions())
          .at(text.document(), text.offset())
          .map(hover -> hover.getContents().getRight().getValue())
          .orElse("");
    }
  }

  @Test
  void definition_leads_to_those_that_can_have_published_the_variable() {
    var text = at("<% $.sha¦pes %>");

    assertThat(Navigation.definition(text.document(), text.offset()))
        .extracting(location -> location.getRange().getStart().getLine())
        .containsExactly(12);
  }

  private static CursorText at(String expression) {
    return CursorText.of(FLOW.replace("%s", expression.replace("|", "/")).replace("¦", "|"));
  }
}
