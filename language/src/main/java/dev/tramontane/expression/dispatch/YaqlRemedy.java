package dev.tramontane.expression.dispatch;

/** Guesses what a broken YAQL expression wants to be, from habits of other languages. */
final class YaqlRemedy {

  private YaqlRemedy() {}

  static String forText(String text) {
    if (text.contains("==")) {
      return "Equality is written with a single '=' in YAQL.";
    }
    if (text.contains("<>")) {
      return "Inequality is written '!=' in YAQL.";
    }
    if (text.contains("&&") || text.contains("||")) {
      return "Write 'and' and 'or' instead of '&&' and '||'.";
    }
    if (text.contains("not(") || text.contains("and(") || text.contains("or(")) {
      return "Put a blank between 'not', 'and' or 'or' and the bracket: 'not(' is read as a call.";
    }
    if (text.contains("$.__")) {
      return "A name that starts with '__' needs $['__name'] or $__name.";
    }
    return "Correct the YAQL expression: check its brackets, quotes, commas and operators.";
  }
}
