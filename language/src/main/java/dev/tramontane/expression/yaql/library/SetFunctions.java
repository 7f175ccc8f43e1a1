package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.both;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonSet;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.ParameterType;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets: making, combining and changing them. */
final class SetFunctions {

  private static final String BOTH = "left: Set, right: Set";

  private SetFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
            "set",
            "*args: object?",
            "A set of the values; iterators are spliced in.",
            args -> Sets.of(args, ListFunctions.spliced(args))),
        method(
            "toSet",
            "collection: Iterable",
            "The items as a set.",
            args -> Sets.of(args, args.items(0))),
        both("len", "set: Set", "Number of members.", SetFunctions::size),
        method(
            "union",
            BOTH,
            "Members of either.",
            args -> Sets.union(args, Sets.receiver(args, 0), args.value(1))),
        method("intersect", BOTH, "Members of both.", args -> keep(args, args.items(1), true)),
        method(
            "difference",
            BOTH,
            "Members of the left that are not in the right.",
            args -> keep(args, args.items(1), false)),
        function(
            "#operator_-",
            BOTH,
            "Members of the left that are not in the right.",
            args -> keep(args, args.items(1), false)),
        method(
            "symmetricDifference", BOTH, "Members of just one.", SetFunctions::symmetricDifference),
        method(
            "add",
            "set: Set, *values: object?",
            "The set with the values.",
            args -> Sets.union(args, Sets.receiver(args, 0), args.rest())),
        method(
            "remove",
            "set: Set, *values: object?",
            "The set without the values.",
            args -> keep(args, args.rest().iterator(), false)),
        function(
            "isSet",
            "arg: object?",
            "Whether the value is a set, or the keys or items of a dict.",
            args -> ParameterType.isSet(args.value(0))));
  }

  private static long size(Arguments args) {
    long size = 0;
    for (var members = args.items(0); members.hasNext(); members.next()) {
      size++;
    }
    return size;
  }

  /** The members of the left that are, or are not, among {@code others}. */
  private static PythonSet keep(
      Arguments args, Iterator<? extends @Nullable Object> others, boolean shared) {
    var left = Sets.receiver(args, 0);
    var right = Sets.of(args, others);
    return Sets.of(
        args, left.stream().filter(member -> right.contains(member) == shared).iterator());
  }

  private static PythonSet symmetricDifference(Arguments args) {
    var left = Sets.of(args, Sets.receiver(args, 0).iterator());
    var result = keep(args, args.items(1), false);
    args.items(1)
        .forEachRemaining(member -> {
          if (!left.contains(member)) {
            result.add(member);
          }
        });
    return result;
  }
}
