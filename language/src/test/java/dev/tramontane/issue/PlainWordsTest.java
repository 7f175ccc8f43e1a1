package dev.tramontane.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.document.DefinitionReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

  @Test
  void a_wrong_type_says_what_was_expected() {
    assertThat(plain("version: '2.0'\nw:\n  tasks:\n    a:\n      on-success:\n        - \n"))
        .contains("Expected a text here, but found nothing");
  }

  @Test
  void a_missing_key_is_named() {
    assertThat(plain("w:\n  tasks:\n    a: {action: std.noop}\n"))
        .contains("The key 'version' is missing");
  }

  @Test
  void broken_yaml_says_what_it_broke_in_one_line() {
    assertThat(
            plain("version: '2.0'\nw:\n  tasks:\n    a:\n      on-success: [b\n    b: {}\n")
                .getFirst())
        .startsWith("This cannot be read as YAML: ")
        .contains("in the flow sequence that begins in line 5")
        .doesNotContain("unicode string", "\n");
  }

  @Test
  void what_is_plain_already_stays_as_it_is() {
    var issue = Issue.error("unknown-task", Span.NONE, "Task 'x' not found.", "");

    assertThat(PlainWords.of(issue)).isEqualTo("Task 'x' not found.");
  }

  private static List<String> plain(String text) {
    return DefinitionReader.standard().read(text).issues().stream().map(PlainWords::of).toList();
  }
}
