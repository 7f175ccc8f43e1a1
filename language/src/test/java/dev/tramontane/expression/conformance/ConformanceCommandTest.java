package dev.tramontane.expression.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {

  private static final String RIGHT =
      """
      {"id": "a/1", "kind": "yaql", "expr": "$.a + 1", "data": {"a": 1}, "result": 2}
      """;
  private static final String WRONG =
      """
      {"id": "a/2", "kind": "jinja", "expr": "{{ [1, 'x'] }}", "data": {}, "result": [1, "y"]}
      """;
  private static final String FAILING =
      """
      {"id": "a/3", "kind": "yaql", "expr": "1 + a", "data": {}, "result": 2}
      """;
  private static final String QUIRK =
      """
      {"id": "a/4", "kind": "jinja", "expr": "{% if 1 %}x{% endif %}", "data": {}, \
      "error": "JinjaEvaluationException", "note": "upstream-quirk: no braces"}
      """;

  @TempDir private Path folder;
  private final List<String> output = new ArrayList<>();
  private Path file;

  @BeforeEach
  void a_file_of_cases() {
    file = folder.resolve("some.jsonl");
  }

  private int run(String content) throws IOException {
    Files.writeString(file, content);
    return ConformanceCommand.run(List.of(file.toString()), output::add);
  }

  @Test
  void cases_that_pass_are_counted() throws IOException {
    assertThat(run(RIGHT + "\n" + RIGHT)).isZero();

    assertThat(output).containsExactly("2 passed, 0 failed");
  }

  @Test
  void a_case_that_fails_is_shown_with_both_answers() throws IOException {
    assertThat(run(RIGHT + WRONG)).isEqualTo(1);

    assertThat(output)
        .containsExactly(
            "failed: a/2",
            "  expression: \"{{ [1, 'x'] }}\"",
            "  expected:   [1, \"y\"]",
            "  actual:     [1, \"x\"]",
            "1 passed, 1 failed");
  }

  @Test
  void an_error_is_an_answer_too() throws IOException {
    assertThat(run(FAILING)).isEqualTo(1);

    assertThat(output)
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("  actual:     YaqlEvaluationException (NoMatchingFunctionException)"));
  }

  @Test
  void a_noted_defect_of_the_original_need_not_be_repeated() throws IOException {
    assertThat(run(QUIRK)).isZero();

    assertThat(output).endsWith("1 passed, 0 failed");
    assertThat(output.getFirst()).contains("1 of those that passed", "answered sensibly");
  }

  @Test
  void a_folder_means_all_its_files() throws IOException {
    Files.writeString(folder.resolve("one.jsonl"), RIGHT);
    Files.writeString(folder.resolve("two.jsonl"), RIGHT);
    Files.writeString(folder.resolve("README.md"), "no case");

    assertThat(ConformanceCommand.run(List.of(folder.toString()), output::add)).isZero();

    assertThat(output).containsExactly("2 passed, 0 failed");
  }

  @Test
  void a_missing_file_is_named() {
    assertThat(ConformanceCommand.run(List.of(file.toString()), output::add)).isEqualTo(2);

    assertThat(output).containsExactly("There is no file or folder " + file);
  }

  @Test
  void a_broken_line_is_named_by_its_number() throws IOException {
    assertThat(run(RIGHT + "\n{\"id\": ")).isEqualTo(2);

    assertThat(output)
        .singleElement()
        .asString()
        .contains("some.jsonl line 3: expected JSON, but found Expecting value");
  }

  @Test
  void a_line_that_is_no_case_is_named_with_what_it_lacks() throws IOException {
    assertThat(run("{\"id\": \"a\", \"kind\": \"yaql\", \"expr\": \"1\"}")).isEqualTo(2);
    assertThat(run("{\"id\": \"a\", \"kind\": \"perl\", \"expr\": \"1\", \"result\": 1}"))
        .isEqualTo(2);
    assertThat(run("[]")).isEqualTo(2);

    assertThat(output.get(0)).endsWith("exactly one of 'result', 'error' and 'match'");
    assertThat(output.get(1)).contains("expected a kind of").endsWith("found 'perl'");
    assertThat(output.get(2)).endsWith("line 1: expected a JSON object");
  }

  @Test
  void nothing_to_run_is_no_success() {
    assertThat(ConformanceCommand.run(List.of(), output::add)).isEqualTo(2);
    assertThat(ConformanceCommand.run(List.of(folder.toString()), output::add)).isEqualTo(2);

    assertThat(output.get(1)).contains("Expected files that end in .jsonl");
  }
}
