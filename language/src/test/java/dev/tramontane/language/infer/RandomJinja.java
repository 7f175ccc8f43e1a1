package dev.tramontane.language.infer;

import java.util.List;
import java.util.Random;

/** Writes Jinja2 expressions: paths, filters, methods, and operators between. */
final class RandomJinja {

  private static final List<String> STEPS =
      List.of(
          ".%n",
          ".%n",
          ".%n",
          ".%n",
          "['%n']",
          "[0]",
          "[-1]",
          "[0:1]",
          ".get('%n')",
          ".get('%n', %e)",
          ".keys()",
          ".values()",
          ".items()",
          ".copy()",
          ".upper()",
          ".split()",
          ".strip()",
          ".find('a')",
          ".partition('a')",
          ".append(1)",
          ".update({'a': 'z'})",
          ".pop()",
          ".count(1)",
          ".index(1)",
          ".startswith('a')");

  private static final List<String> FILTERS =
      List.of(
          "first",
          "last",
          "length",
          "list",
          "sort",
          "unique",
          "reverse",
          "sum",
          "sum(start=1)",
          "sum(attribute='%n')",
          "map(attribute='%n')",
          "map(attribute='%n', default=%e)",
          "map('upper')",
          "map('length')",
          "select",
          "reject",
          "selectattr('%n')",
          "selectattr('%n', 'defined')",
          "groupby('%n')",
          "default(%e)",
          "default(%e, true)",
          "d(%e)",
          "int",
          "int(%e)",
          "float",
          "round",
          "round(1, 'floor')",
          "abs",
          "string",
          "tojson",
          "join(',')",
          "upper",
          "title",
          "replace('a', 'b')",
          "trim",
          "dictsort",
          "items",
          "batch(2)",
          "batch(2, %e)",
          "slice(2)",
          "max",
          "min",
          "random",
          "wordcount",
          "min(attribute='%n')",
          "attr('%n')",
          "json_dump",
          "pprint",
          "unique(attribute='%n')",
          "escape",
          "center(9)");

  private static final List<String> CALLS =
      List.of(
          "range(3)",
          "dict(a=%e, b=%e)",
          "json_parse('[1]')",
          "uuid()",
          "json_dump(%e)",
          "(%e if %e else %e)",
          "(%e if %e)",
          "(%e is defined)",
          "(%e is none)",
          "(%e ~ %e)");

  private static final List<String> ATOMS =
      List.of(
          "_",
          "_.%n",
          "_.%n",
          "_.%n",
          "1",
          "2.5",
          "'a'",
          "none",
          "true",
          "[]",
          "{}",
          "[%e, %e]",
          "(%e, %e)",
          "{'%n': %e}",
          "[{'a': 1}, {'a': 'x', 'b': 2}]");

  private static final List<String> OPERATORS =
      List.of("+", "+", "-", "*", "/", "//", "%%", "**", "==", "!=", "<", "and", "or", "or", "in");

  private final Random random;

  RandomJinja(Random random) {
    this.random = random;
  }

  String expression() {
    return expression(3);
  }

  private String expression(int depth) {
    if (depth <= 0) {
      return fill(oneOf(ATOMS.subList(0, 11)), 0);
    }
    return switch (random.nextInt(10)) {
      case 0 -> fill(oneOf(CALLS), depth - 1);
      case 1 ->
          "(%s %s %s)"
              .formatted(
                  expression(depth - 1),
                  oneOf(OPERATORS).replace("%%", "%"),
                  expression(depth - 1));
      case 2 -> fill(oneOf(List.of("(not %e)", "(-%e)")), depth - 1);
      case 3, 4, 5 -> "(" + path(depth) + " | " + fill(oneOf(FILTERS), depth - 1) + ")";
      default -> path(depth);
    };
  }

  private String path(int depth) {
    var path = new StringBuilder(fill(oneOf(ATOMS), depth - 1));
    for (int steps = random.nextInt(3); steps > 0; steps--) {
      path.append(fill(oneOf(STEPS), depth - 1));
    }
    return path.toString();
  }

  private String fill(String pattern, int depth) {
    var filled = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '%') {
        filled.append(pattern.charAt(i));
        continue;
      }
      i++;
      filled.append(pattern.charAt(i) == 'n' ? oneOf(RandomValues.NAMES) : expression(depth - 1));
    }
    return filled.toString();
  }

  private String oneOf(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
