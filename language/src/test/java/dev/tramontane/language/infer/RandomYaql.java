package dev.tramontane.language.infer;

import java.util.List;
import java.util.Random;

/** Writes YAQL expressions: paths with a few functions behind them, and operators between. */
final class RandomYaql {

  private static final List<String> STEPS =
      List.of(
          ".%n",
          ".%n",
          ".%n",
          ".%n",
          "?.%n",
          "[0]",
          "['%n']",
          "['%n', %e]",
          ".get(%n)",
          ".get(%n, %e)",
          ".where(%l)",
          ".select(%l)",
          ".select($.%n)",
          ".selectMany(%l)",
          ".orderBy($.%n)",
          ".orderBy($)",
          ".groupBy($.%n)",
          ".groupBy($, %l)",
          ".first()",
          ".first(%e)",
          ".last(null)",
          ".sum()",
          ".sum(0)",
          ".max()",
          ".min(0)",
          ".len()",
          ".count()",
          ".toList()",
          ".toSet()",
          ".distinct()",
          ".reverse()",
          ".keys()",
          ".values()",
          ".items().toList()",
          ".enumerate()",
          ".zip(%e)",
          ".append(%e)",
          ".concat(%e)",
          ".insert(0, %e)",
          ".delete(0)",
          ".delete(%n)",
          ".deleteAll([%n])",
          ".replace(0, %e)",
          ".set(%n, %e)",
          ".set(%n => %e)",
          ".set(%e)",
          ".mergeWith(%e)",
          ".toDict($)",
          ".toDict($.%n, %l)",
          ".containsKey(%n)",
          ".contains(%e)",
          ".any()",
          ".all($)",
          ".any(%l)",
          ".indexOf(%e)",
          ".aggregate($1 + $2)",
          ".aggregate($1 + $2, %e)",
          ".accumulate($1 + $2)",
          ".reduce([$1, $2])",
          ".flatten()",
          ".skip(1)",
          ".limit(2)",
          ".slice(2)",
          ".splitAt(1)",
          ".toUpper()",
          ".split(' ')",
          ".split()",
          ".trim()",
          ".join(',')",
          ".substring(0, 1)",
          ".replace('a', 'b')",
          ".norm()",
          ".isEmpty()",
          ".memorize()",
          ".defaultIfEmpty(%e)",
          ".repeat(2)",
          ".union(%e)",
          ".single()",
          ".takeWhile(%l)",
          ".toCharArray()",
          ".startsWith('a')",
          ".switchCase(%e, %e)",
          ".insertMany(0, %e)",
          ".replaceMany(0, %e)",
          ".join(%e, true, [$1, $2])",
          ".groupBy($.%n, $, $.len())",
          ".assert(true)");

  private static final List<String> CALLS =
      List.of(
          "int(%e)",
          "float(%e)",
          "str(%e)",
          "bool(%e)",
          "abs(%e)",
          "round(%e)",
          "sign(%e)",
          "pow(%e, 2)",
          "max(%e, %e)",
          "min(%e, %e)",
          "coalesce(%e, %e)",
          "list(%e, %e)",
          "list(range(2), %e)",
          "set(%e)",
          "dict(%n => %e, %n => %e)",
          "dict([[%n, %e]])",
          "switch(%e => %e, true => %e)",
          "selectCase(%e)",
          "range(3)",
          "isString(%e)",
          "json_dump(%e)",
          "json_parse(json_dump(%e))",
          "let(v => %e) -> $v",
          "let(%e) -> [$1, $.len()]",
          "timespan(hours => 1)",
          "datetime(2020, 1, 2).year",
          "datetime(2020, 1, 2) - datetime(2020, 1, 1)",
          "concat(%e, %e)",
          "random()",
          "def(f, $.%n) -> f(%e)",
          "examine(%e, %e)",
          "isDict(%e)",
          "len(%e)",
          "distinct(%e)",
          "regex(a).search(%e)",
          "regex(`(a)|b`).split(%e)",
          "hex(%e)",
          "characters(digits => true)");

  private static final List<String> ATOMS =
      List.of(
          "$",
          "$.%n",
          "$.%n",
          "$.%n",
          "1",
          "2.5",
          "'a'",
          "b",
          "null",
          "true",
          "[]",
          "{}",
          "[1, 2]",
          "[%e, %e]",
          "{%n => %e}",
          "{%n => %e, %n => %e}",
          "[{a => 1}, {a => x, b => 2}]");

  private static final List<String> OPERATORS =
      List.of("+", "+", "-", "*", "/", "mod", "=", "!=", "<", "and", "or", "or", "in");

  private final Random random;

  RandomYaql(Random random) {
    this.random = random;
  }

  String expression() {
    return expression(3);
  }

  private String expression(int depth) {
    if (depth <= 0) {
      return fill(oneOf(ATOMS.subList(0, 12)), 0);
    }
    return switch (random.nextInt(10)) {
      case 0 -> fill(oneOf(CALLS), depth - 1);
      case 1 ->
          "(%s %s %s)".formatted(expression(depth - 1), oneOf(OPERATORS), expression(depth - 1));
      case 2 -> fill(oneOf(List.of("(not %e)", "(-%e)")), depth - 1);
      default -> path(depth);
    };
  }

  private String path(int depth) {
    var path = new StringBuilder(fill(oneOf(ATOMS), depth - 1));
    for (int steps = random.nextInt(4); steps > 0; steps--) {
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
      filled.append(
          switch (pattern.charAt(i)) {
            case 'n' -> oneOf(RandomValues.NAMES);
            case 'l' -> random.nextBoolean() ? "$" : expression(depth - 1);
            default -> expression(depth - 1);
          });
    }
    return filled.toString();
  }

  private String oneOf(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
