package dev.tramontane.expression.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.expression.Budget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonRegexTest {

  private static List<String> matches(String pattern, String text) {
    var search = PythonRegex.compile(pattern).searchIn(text, new Meter(Budget.DEFAULT));
    var found = new ArrayList<String>();
    for (var match = search.next(); match.isPresent(); match = search.next()) {
      found.add(match.get().group(0).orElseThrow());
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\d+;²٣K 12;٣,12",
        "\\w+;žluť_1-x;žluť_1,x",
        "[\\W]+;a_b--c+é;--,+",
        "(?P<q>[-+])\\w+(?P=q);-a+ +b+;+b+",
        "\\bcat\\b;cat concat cat;cat,cat",
        "a{,2}b;aab ab b;aab,ab,b",
        "a{x;a{x;a{x",
        "[]a]+;a]b;a]",
        "[&&a]+;x&a;&a",
        "(?i)STRASSE|é;strasse É;strasse,É",
        "(?<=a)b;ab cb;b",
        "(?x) a b # both;ab;ab",
        "\\x41\\u0042;AB;AB",
        "(?>a+)b;aab;aab",
        "a++b;aab;aab",
      })
  void patterns_match_as_in_python(String pattern, String text, String expected) {
    assertThat(String.join(",", matches(pattern, text))).isEqualTo(expected);
  }

  @Test
  void dollar_matches_before_a_last_line_break_only() {
    assertThat(matches("b$", "ab\n")).hasSize(1);
    assertThat(matches("b$", "ab\nb\n\n")).isEmpty();
    assertThat(matches("(?m)b$", "ab\nb\n\n")).hasSize(2);
    assertThat(matches("b\\Z", "ab\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "[",
        "a**",
        "*a",
        "^*",
        "\\b+",
        "\\q",
        "(?P<n>a)(?P<n>b)",
        "(?P=n)",
        "\\1",
        "a{2,1}",
        "[b-a]",
        "(?z)",
        "(?(1)a|b)",
        "\\x4",
        "(a"
      })
  void what_python_refuses_is_an_error(String pattern) {
    assertThatThrownBy(() -> PythonRegex.compile(pattern))
        .isInstanceOfSatisfying(
            PythonException.class, e -> assertThat(e.name()).isEqualTo("error"));
  }

  @Test
  void backtracking_ends_with_the_budget() {
    var meter = new Meter(new Budget(10_000, 10, 1 << 20));
    var evil = PythonRegex.compile("(a+a+)+\\1b");

    assertThatThrownBy(() -> evil.search("a".repeat(200), meter)).isInstanceOf(BudgetSpent.class);
  }
}
