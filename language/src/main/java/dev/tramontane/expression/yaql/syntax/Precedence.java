package dev.tramontane.expression.yaql.syntax;

/** How tightly operators bind; higher is tighter (reference: expressions.md section 3). */
final class Precedence {

  static final int LOOSEST = 1;
  static final int INDEX = 10;
  static final int ACCESS = 11;
  private static final int NEVER = 0;
  private static final int NOT = 4;
  private static final int SIGN = 9;

  private Precedence() {}

  static int ofInfix(String operator) {
    return switch (operator) {
      case "->" -> 1;
      case "or" -> 2;
      case "and" -> 3;
      case ">", "<", ">=", "<=", "!=", "=", "in" -> 5;
      case "+", "-" -> 6;
      case "*", "/", "mod" -> 7;
      case "=~", "!~" -> 8;
      case "[" -> INDEX;
      case ".", "?." -> ACCESS;
      default -> NEVER;
    };
  }

  static boolean isPrefix(String operator) {
    return switch (operator) {
      case "+", "-", "not" -> true;
      default -> false;
    };
  }

  static int ofPrefix(String operator) {
    return operator.equals("not") ? NOT : SIGN;
  }
}
