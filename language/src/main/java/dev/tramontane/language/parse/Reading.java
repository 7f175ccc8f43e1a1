package dev.tramontane.language.parse;

/** What every part of one reading shares: where issues go and how nodes are checked. */
record Reading(Findings findings, Shapes shapes, KeyCheck keys, ExpressionChecks expressions) {

  static Reading into(Findings findings, ExpressionChecker checker) {
    return new Reading(
        findings,
        new Shapes(findings),
        new KeyCheck(findings),
        new ExpressionChecks(checker, findings));
  }
}
