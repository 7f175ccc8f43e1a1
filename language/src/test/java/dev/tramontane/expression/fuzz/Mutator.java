package dev.tramontane.expression.fuzz;

import java.util.List;
import java.util.Random;

/** Makes new texts from old ones. */
final class Mutator {

  private static final List<String> PIECES =
      List.of(
          "<%",
          "%>",
          "{{",
          "}}",
          "{%",
          "%}",
          "{#",
          "#}",
          "$",
          "$.",
          "_.",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "'",
          "\"",
          "`",
          "\\",
          "=>",
          "->",
          "?.",
          ".",
          ",",
          "|",
          "||",
          "~",
          "**",
          "//",
          "-",
          "+",
          "not ",
          " and ",
          " or ",
          " in ",
          " is ",
          " if ",
          " else ",
          "null",
          "none",
          "true",
          "0",
          "-1",
          "1.5",
          "99999999999999999999",
          "1e308",
          "\n",
          "\t",
          "\0",
          "\u00df",
          "\ud83d\ude00",
          "\ud800",
          "{% for i in range(9) %}",
          "{% endfor %}",
          "{% if 1 %}",
          "{% endif %}",
          "{% set x = [] %}",
          "{% macro m(a) %}",
          "{% endmacro %}",
          "loop(",
          ".select(",
          ".where(",
          "range(",
          "[::-1]",
          ".format(",
          "% (1,)",
          "|map('",
          "|sort",
          "|tojson",
          ".toList()",
          "regex('",
          "let(a => 1) -> ",
          "def(f, f($)) -> f(1)",
          "json_parse(",
          "yaml_parse(");

  private static final int LONGEST = 2_000;

  private final Random random;
  private final List<String> pool;

  Mutator(Random random, List<String> pool) {
    this.random = random;
    this.pool = pool;
  }

  String next() {
    var text = any(pool);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      text = changed(text);
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String changed(String text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2, 3 -> text.substring(0, at) + any(PIECES) + text.substring(at);
      case 4 -> text.substring(0, at) + any(PIECES) + text.substring(end);
      case 5 -> splice(text, any(pool));
      default -> nest(text, at, end);
    };
  }

  private String splice(String left, String right) {
    return left.substring(0, random.nextInt(left.length() + 1))
        + right.substring(random.nextInt(right.length() + 1));
  }

  /** Repeats a part, or puts brackets around it, many times. */
  private String nest(String text, int at, int end) {
    int times = 1 + random.nextInt(20);
    var part = text.substring(at, end);
    var inside =
        random.nextBoolean() ? part.repeat(times) : "(".repeat(times) + part + ")".repeat(times);
    return text.substring(0, at) + inside + text.substring(end);
  }
}
