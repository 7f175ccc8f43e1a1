package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After any edits a session holds what a full reading of its text gives. */
class DocumentSessionTest {

  private static final int EDITS = 25;
  private static final long FIXED_SEEDS = Long.getLong("tramontane.sessionSeeds", 150);
  private static final String TEXT =
      """
      version: '2.0'
      one:
        input: [a, b: 1]
        tasks:
          first:
            action: std.echo output="<% $.a %>"
            publish: {x: 1}
            on-success: second

          # a remark
          second:
            action: std.echo
            input:
              output: <% $.x %>
        output:
          o: <% $.x %>
      two:
        tasks:
          third: {action: std.noop, on-success: [fourth]}
          fourth: {action: std.nop}
      """;

  private final DefinitionReader reader = TestReaders.reader();

  @Nested
  class AnEdit {

    @Test
    void inside_a_task_moves_everything_behind_it() {
      same(insert(TEXT, "std.echo\n", "std.echo\n      description: |\n        more\n"));
    }

    @Test
    void that_publishes_another_variable_changes_what_other_tasks_find() {
      var session = open(TEXT).edited(replace(TEXT, "publish: {x", "publish: {y"));

      assertThat(session.document().issues())
          .extracting(issue -> issue.code())
          .contains("undefined-variable");
      assertSame(session);
    }

    @Test
    void that_breaks_the_graph_is_reported() {
      same(replace(TEXT, "on-success: second", "on-success: secnd"));
    }

    @Test
    void that_renames_a_task_is_read_in_full() {
      same(replace(TEXT, "second:\n", "secondly:\n"));
    }

    @Test
    void that_opens_a_quote_is_read_in_full() {
      same(insert(TEXT, "output: ", "\""));
    }

    @Test
    void that_joins_the_last_line_with_the_next_is_read_in_full() {
      same(replace(TEXT, "$.x %>\n  output", "$.x %>  output"));
    }

    @Test
    void that_dedents_a_line_is_read_in_full() {
      same(replace(TEXT, "      publish", "    publish"));
    }

    @Test
    void of_the_last_task_is_the_end_of_the_text() {
      same(replace(TEXT, "std.nop}\n", "std.noop}"));
    }

    private void same(TextEdit edit) {
      assertSame(open(TEXT).edited(edit));
    }
  }

  @Test
  void an_edit_inside_a_task_keeps_the_models_of_the_tasks_before_it() {
    var before = open(TEXT);
    var after = before.edited(replace(TEXT, "output: <% $.x", "output: <% $.b"));

    assertThat(after.document().workflows().getFirst().tasks().get("first"))
        .isSameAs(before.document().workflows().getFirst().tasks().get("first"));
  }

  static Stream<Long> seeds() {
    return Stream.concat(
        Stream.iterate(1L, seed -> seed + 1).limit(FIXED_SEEDS), Stream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void any_sequence_of_edits_gives_what_a_full_reading_gives(long seed) {
    var random = new Random(seed);
    var session = open(RandomDefinitions.text(random));

    for (int i = 0; i < EDITS; i++) {
      session = session.edited(RandomEdits.next(session.text(), random));

      assertThat(session.document()).as("seed %d, edit %d", seed, i).isEqualTo(full(session));
      assertThat(session.tree().root())
          .as("seed %d, edit %d", seed, i)
          .isEqualTo(DocumentSession.open(session.text(), reader).tree().root());
    }
  }

  @Test
  void edits_of_real_workflows_give_what_a_full_reading_gives() {
    var random = new Random(7);
    for (var file : Corpus.files()) {
      var session = open(Corpus.text(file));
      for (int i = 0; i < 8; i++) {
        session = session.edited(RandomEdits.next(session.text(), random));
        assertThat(session.document()).as("%s, edit %d", file, i).isEqualTo(full(session));
      }
    }
  }

  private void assertSame(DocumentSession session) {
    assertThat(session.document()).isEqualTo(full(session));
    assertThat(session.tree().root())
        .isEqualTo(DocumentSession.open(session.text(), reader).tree().root());
  }

  private DefinitionDocument full(DocumentSession session) {
    return reader.read(session.text());
  }

  private DocumentSession open(String text) {
    return DocumentSession.open(text, reader);
  }

  private static TextEdit insert(String text, String behind, String what) {
    int at = text.indexOf(behind) + behind.length();
    return new TextEdit(at, at, what);
  }

  private static TextEdit replace(String text, String what, String by) {
    int at = text.indexOf(what);
    assertThat(List.of(at)).doesNotContain(-1);
    return new TextEdit(at, at + what.length(), by);
  }
}
