package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;

import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.TextSearch;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition.Body;
import java.util.ArrayList;
import java.util.List;

/** {@code = != < <= > >= in}. Only values of one kind have an order; null comes before all. */
final class ComparisonOperators {

  private static final List<String> ORDERED = List.of("Number", "String", "datetime", "timespan");

  private ComparisonOperators() {}

  static List<FunctionDefinition> all() {
    var all = new ArrayList<FunctionDefinition>();
    all.add(
        function(
            "*equal",
            "left: object?, right: object?",
            "Whether both are equal.",
            args -> args.model().equality().areEqual(args.value(0), args.value(1))));
    all.add(
        function(
            "*not_equal",
            "left: object?, right: object?",
            "Whether both differ.",
            args -> !args.model().equality().areEqual(args.value(0), args.value(1))));
    all.add(
        function(
            "#operator_in",
            "left: String, right: String",
            "Whether one text is in the other.",
            args -> TextSearch.contains(args.text(1), args.text(0))));
    all.add(
        function(
            "#operator_in",
            "value: object?, collection: Iterable",
            "Whether the value is among the items.",
            args -> SearchFunctions.contains(args, 1, 0)));
    ORDERED.forEach(type -> all.addAll(order(type)));
    all.addAll(sets());
    all.addAll(nulls());
    return List.copyOf(all);
  }

  private static List<FunctionDefinition> order(String type) {
    var signature = "left: %1$s, right: %1$s".formatted(type);
    return List.of(
        function("#operator_<", signature, "Less.", args -> isLess(args, 0, 1)),
        function("#operator_<=", signature, "Less or equal.", args -> isLessOrEqual(args, 0, 1)),
        function("#operator_>", signature, "Greater.", args -> isLess(args, 1, 0)),
        function(
            "#operator_>=", signature, "Greater or equal.", args -> isLessOrEqual(args, 1, 0)));
  }

  private static boolean isLess(Arguments args, int left, int right) {
    return args.value(left) instanceof String a && args.value(right) instanceof String b
        ? PythonStrings.compare(a, b) < 0
        : args.model().order().isLess(args.value(left), args.value(right));
  }

  private static boolean isLessOrEqual(Arguments args, int left, int right) {
    return args.model().order().isLessOrEqual(args.value(left), args.value(right));
  }

  private static List<FunctionDefinition> sets() {
    var signature = "left: Set, right: Set";
    return List.of(
        function(
            "#operator_<",
            signature,
            "Proper subset.",
            args -> isSubset(args, 0, 1) && !isSubset(args, 1, 0)),
        function("#operator_<=", signature, "Subset.", args -> isSubset(args, 0, 1)),
        function(
            "#operator_>",
            signature,
            "Proper superset.",
            args -> isSubset(args, 1, 0) && !isSubset(args, 0, 1)),
        function("#operator_>=", signature, "Superset.", args -> isSubset(args, 1, 0)));
  }

  private static boolean isSubset(Arguments args, int left, int right) {
    var equality = args.model().equality();
    var inside = equality.keys(() -> args.items(right));
    return inside.containsAll(equality.keys(() -> args.items(left)));
  }

  private static List<FunctionDefinition> nulls() {
    var all = new ArrayList<FunctionDefinition>();
    all.addAll(nulls("<", false, true, false));
    all.addAll(nulls("<=", true, true, false));
    all.addAll(nulls(">", false, false, true));
    all.addAll(nulls(">=", true, false, true));
    return all;
  }

  private static List<FunctionDefinition> nulls(
      String operator, boolean bothNull, boolean leftNull, boolean rightNull) {
    return List.of(
        nullCase(operator, "left: NoneType?, right: NoneType?", bothNull),
        nullCase(operator, "left: NoneType?, right: object", leftNull),
        nullCase(operator, "left: object, right: NoneType?", rightNull));
  }

  private static FunctionDefinition nullCase(String operator, String signature, boolean answer) {
    Body body = _ -> answer;
    return function("#operator_" + operator, signature, "Null comes before everything.", body);
  }
}
