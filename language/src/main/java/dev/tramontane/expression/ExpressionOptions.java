package dev.tramontane.expression;

/**
 * The {@code [yaql]} settings of Mistral (reference: expressions.md section 1.6).
 *
 * @param limitIterators most items of any collection, or -1 for no limit
 */
public record ExpressionOptions(
    int limitIterators,
    boolean convertInputData,
    boolean convertOutputData,
    boolean convertTuplesToLists,
    boolean convertSetsToLists,
    boolean iterableDicts,
    String keywordOperator,
    boolean allowDelegates) {

  public static final ExpressionOptions DEFAULT =
      new ExpressionOptions(-1, true, true, true, false, false, "=>", false);
}
