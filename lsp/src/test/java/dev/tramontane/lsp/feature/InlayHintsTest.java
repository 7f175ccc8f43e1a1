package dev.tramontane.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.lsp.inlay.InlayHints;
import dev.tramontane.lsp.support.CursorText;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

class InlayHintsTest {

  private static final String FLOW =
      """
      version: '2.0'
      flow:
        vars:
          base: http://<% 1 %>
        tasks:
          t:
            action: std.http url=<% $.base %>
            publish:
              code: <% task().result.status %>
              unclear: <% task().result.content %>
              literal: 5
            on-success:
              publish:
                global: {n: "{{ task().result.status + 1 }}"}
      """;

  @Test
  void tell_the_types_of_computed_variables_where_they_are_known() {
    assertThat(hints(0, 20)).containsExactly("3 : text", "8 : int", "13 : int");
  }

  @Test
  void are_given_for_the_lines_that_are_seen() {
    assertThat(hints(8, 9)).containsExactly("8 : int");
  }

  private static List<String> hints(int from, int to) {
    return InlayHints.in(
            CursorText.document(FLOW), new Range(new Position(from, 0), new Position(to, 0)))
        .stream()
        .map(hint -> hint.getPosition().getLine() + " " + hint.getLabel().getLeft())
        .toList();
  }
}
