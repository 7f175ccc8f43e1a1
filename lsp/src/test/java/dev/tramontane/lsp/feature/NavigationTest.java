package dev.tramontane.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.call.StandardActions;
import dev.tramontane.lsp.codeaction.QuickFixes;
import dev.tramontane.lsp.diagnostic.Diagnostics;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import dev.tramontane.lsp.folding.Folding;
import dev.tramontane.lsp.hover.Hovers;
import dev.tramontane.lsp.navigation.Navigation;
import dev.tramontane.lsp.navigation.Renaming;
import dev.tramontane.lsp.support.CursorText;
import dev.tramontane.lsp.symbol.Symbols;
import dev.tramontane.lsp.token.Tokens;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class NavigationTest {

  private static final String FLOW =
      """
      version: '2.0'
      flow:
        input: [name]
        tasks:
          first:
            action: std.echo output=<% $.name %>
            publish: {said: "<% task(first).result %>"}
            on-success:
              - second: <% $.said = 1 %>
          second:
            action: std.noop
            on-error: fail msg="no"
            on-complete: first
      """;

  @Test
  void a_transition_leads_to_its_task() {
    assertThat(definition("- second: <%", 3)).containsExactly("second@9");
  }

  @Test
  void a_variable_leads_to_whoever_gives_it() {
    assertThat(definition("$.said =", 3)).containsExactly("first@4");
    assertThat(definition("$.name %>", 3)).containsExactly("name@2");
  }

  @Test
  void references_are_transitions_and_expressions() {
    assertThat(
            Navigation.references(at("first:\n", 1), offset("first:\n", 1), true).stream()
                .map(location -> location.getRange().getStart().getLine()))
        .containsExactly(4, 6, 12);
  }

  @Test
  void a_task_is_renamed_everywhere() {
    var document = CursorText.document(FLOW);
    var edit = Renaming.rename(document, offset("first:\n", 1), "begin").orElseThrow();

    var renamed = apply(document, edit.getChanges().values().iterator().next());

    assertThat(renamed)
        .isEqualTo(
            FLOW.replace("first:\n", "begin:\n")
                .replace("task(first)", "task(begin)")
                .replace("on-complete: first", "on-complete: begin"));
  }

  @Test
  void a_task_cannot_take_the_name_of_another_or_of_a_command() {
    var document = CursorText.document(FLOW);
    int offset = offset("first:\n", 1);

    assertThat(Renaming.objection(document, offset, "second")).isPresent();
    assertThat(Renaming.objection(document, offset, "fail")).isPresent();
    assertThat(Renaming.objection(document, offset, "a b")).isPresent();
    assertThat(Renaming.objection(document, offset, "third")).isEmpty();
  }

  @Test
  void hover_explains_keys_actions_variables_and_functions() {
    assertThat(hover("on-success:", 2)).contains("What runs next when the task succeeds");
    assertThat(hover("std.echo", 2)).contains("std.echo(output, delay=0)");
    assertThat(hover("$.said =", 3)).contains("published by task `first` (line 5)");
    assertThat(hover("task(first)", 1)).contains("The task execution of that name");
  }

  @Test
  void the_outline_holds_workflows_and_tasks() {
    var outline = Symbols.of(CursorText.document(FLOW));

    assertThat(outline).extracting(DocumentSymbol::getName).containsExactly("flow");
    assertThat(outline.getFirst().getChildren())
        .extracting(DocumentSymbol::getName)
        .containsExactly("first", "second");
  }

  @Test
  void workflows_and_tasks_fold() {
    assertThat(Folding.of(CursorText.document(FLOW)))
        .extracting(range -> range.getStartLine() + "-" + range.getEndLine())
        .contains("1-12", "4-8", "9-12");
  }

  @Test
  void a_misspelt_key_is_put_right() {
    assertThat(fixed("version: '2.0'\nflow:\n  tasks:\n    t: {acton: std.noop}\n"))
        .isEqualTo("version: '2.0'\nflow:\n  tasks:\n    t: {action: std.noop}\n");
  }

  @Test
  void a_misspelt_task_is_put_right() {
    assertThat(
            fixed(
                "version: '2.0'\n"
                    + "flow:\n"
                    + "  tasks:\n"
                    + "    one: {on-success: tow}\n"
                    + "    two: {description: x}\n"))
        .contains("on-success: two");
  }

  @Test
  void a_missing_task_is_added() {
    assertThat(fixed("version: '2.0'\nflow:\n  tasks:\n    one:\n      on-success: elsewhere\n"))
        .isEqualTo(
            "version: '2.0'\n"
                + "flow:\n"
                + "  tasks:\n"
                + "    one:\n"
                + "      on-success: elsewhere\n"
                + "    elsewhere:\n"
                + "      action: std.noop\n");
  }

  @Test
  void tokens_come_in_order_five_numbers_each() {
    var data = Tokens.of(CursorText.document(FLOW)).getData();

    assertThat(data).isNotEmpty().allMatch(number -> number >= 0);
    assertThat(data.size() % 5).isZero();
  }

  private static String fixed(String text) {
    var document = CursorText.document(text);
    var whole =
        new Range(Ranges.of(document.lines().at(0)), Ranges.of(document.lines().at(text.length())));
    var action =
        new QuickFixes(new Diagnostics(new StandardActions())).in(document, whole).getFirst();
    return apply(document, action.getEdit().getChanges().get(document.uri()));
  }

  private static String apply(OpenDocument document, List<TextEdit> edits) {
    var text = new StringBuilder(document.text());
    edits.stream()
        .sorted(
            Comparator.comparingInt(
                    (TextEdit edit) -> Ranges.offset(document.lines(), edit.getRange().getStart()))
                .reversed())
        .forEach(edit ->
            text.replace(
                Ranges.offset(document.lines(), edit.getRange().getStart()),
                Ranges.offset(document.lines(), edit.getRange().getEnd()),
                edit.getNewText()));
    return text.toString();
  }

  private static List<String> definition(String word, int inside) {
    var document = CursorText.document(FLOW);
    return Navigation.definition(document, offset(word, inside)).stream()
        .map(location -> named(document, location.getRange()))
        .toList();
  }

  private static String named(OpenDocument document, Range range) {
    var word =
        document
            .text()
            .substring(
                Ranges.offset(document.lines(), range.getStart()),
                Ranges.offset(document.lines(), range.getEnd()));
    return word + "@" + range.getStart().getLine();
  }

  private static String hover(String word, int inside) {
    var document = CursorText.document(FLOW);
    return new Hovers(new StandardActions())
        .at(document, offset(word, inside))
        .orElseThrow()
        .getContents()
        .getRight()
        .getValue();
  }

  private static OpenDocument at(String word, int inside) {
    assertThat(offset(word, inside)).isPositive();
    return CursorText.document(FLOW);
  }

  private static int offset(String word, int inside) {
    return FLOW.indexOf(word) + inside;
  }
}
