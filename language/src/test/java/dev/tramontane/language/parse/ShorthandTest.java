package dev.tramontane.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.value.Values;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShorthandTest {

  @Test
  void a_word_without_space_is_all_command() {
    assertThat(parse("std.echo(output=1)").command()).isEqualTo("std.echo(output=1)");
  }

  @Test
  void parameters_are_read_as_text_json_or_expression() {
    var parsed = parse("std.http url=\"http://x\" n=15 t=true z=null l=[1, \"a\"] e=<% $.a b %>");

    assertThat(parsed.command()).isEqualTo("std.http");
    assertThat(parsed.parameters())
        .containsEntry("url", "http://x")
        .containsEntry("n", 15L)
        .containsEntry("t", true)
        .containsEntry("z", null)
        .containsEntry("l", Values.freezeList(Arrays.asList(1, "a")))
        .containsEntry("e", "<% $.a b %>");
    assertThat(parsed.ignored()).isEmpty();
  }

  @Test
  void a_command_may_be_an_expression() {
    assertThat(parse("<% $.name %> x=1").command()).isEqualTo("<% $.name %>");
    assertThat(parse("{{ _.name }} x=1").parameters()).isEqualTo(Map.of("x", 1L));
  }

  @Test
  void bare_words_are_dropped_and_told() {
    var parsed = parse("std.echo output=word neg=-3 f=1.5");

    assertThat(parsed.parameters()).isEqualTo(Map.of("f", 1L));
    assertThat(parsed.ignored()).isEqualTo("output=word neg=-3 .5");
  }

  @Test
  void two_lists_on_a_line_melt_into_one_text() {
    assertThat(parse("a l=[1] l2=[2]").parameters()).isEqualTo(Map.of("l", "[1] l2=[2]"));
  }

  @Test
  void a_line_that_begins_with_no_command_is_refused() {
    assertThat(Shorthand.parse("= x")).isEmpty();
    assertThat(Shorthand.parse(" std.noop")).isEmpty();
  }

  @Test
  void hundred_thousand_equal_signs_are_read_at_once() {
    assertThat(parse("a " + "x=".repeat(100_000)).parameters()).isEmpty();
  }

  private static Shorthand parse(String text) {
    return Shorthand.parse(text).orElseThrow();
  }
}
