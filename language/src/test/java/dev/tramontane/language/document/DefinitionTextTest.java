package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefinitionTextTest {

  @Test
  void a_workflow_of_its_own_keeps_its_text_word_by_word() {
    var text = "---\nversion: '2.0'\n# a remark\nflow: {tasks: {t: {}}}\n";

    assertThat(sliceOf(text, 0)).isEqualTo(text);
  }

  @Test
  void a_workflow_of_several_is_cut_out_and_can_be_sent_back() {
    var slice =
        sliceOf(
            """
            version: '2.0'
            one:
              tasks:
                a: {action: std.noop}
            two:
              # keeps its remarks
              tasks:
                b: {action: std.noop}
            """,
            1);

    assertThat(slice)
        .isEqualTo(
            """
            version: '2.0'
            two:
              # keeps its remarks
              tasks:
                b: {action: std.noop}
            """);
    assertThat(TestReaders.reader().read(slice).isValid()).isTrue();
  }

  @Test
  void a_child_of_a_workbook_is_cut_out_and_moved_to_the_margin() {
    var slice =
        sliceOf(
            """
            version: '2.0'
            name: book
            workflows:
              one:
                tasks:
                  a:
                    action: std.noop

                  b: {}
              two:
                tasks: {c: {}}
            """,
            0);

    assertThat(slice)
        .isEqualTo(
            """
            one:
              tasks:
                a:
                  action: std.noop

                b: {}
            """);
  }

  private static String sliceOf(String text, int workflow) {
    var document = TestReaders.reader().read(text);
    return DefinitionText.slice(document, document.workflows().get(workflow));
  }
}
