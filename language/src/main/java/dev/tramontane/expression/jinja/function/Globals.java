package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.function;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Cycler;
import dev.tramontane.expression.jinja.object.Joiner;
import dev.tramontane.expression.jinja.object.Namespace;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonRange;
import dev.tramontane.expression.python.TypeNames;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of Jinja2 itself. */
final class Globals {

  private static final long MAX_RANGE = 100_000;

  static final List<Builtin> ALL =
      List.of(
          function(
              "range(start, stop=?, step=1)",
              "Whole numbers from start to before stop, at most 100000.",
              Globals::range),
          function("dict(value=?, **kwargs)", "A dict of the named arguments.", Globals::dict),
          function(
              "namespace(value=?, **kwargs)",
              "An object whose fields can be set from inside a loop.",
              args -> new Namespace(dict(args))),
          function("cycler(*args)", "Gives one after the other, again and again.", Globals::cycler),
          function(
              "joiner(sep=', ')",
              "Gives nothing when first called, then the separator.",
              args -> new Joiner(args.text("sep"))),
          function(
              "lipsum(n=5, html=true, min=20, max=100)",
              "Paragraphs of words without meaning.",
              LoremIpsum::paragraphs));

  private Globals() {}

  private static Object range(Bound args) {
    long start = args.isGiven("stop") ? integer(args, "start") : 0;
    long stop = args.isGiven("stop") ? integer(args, "stop") : integer(args, "start");
    var range = new PythonRange(start, stop, integer(args, "step"));
    if (range.size() > MAX_RANGE) {
      throw PythonException.overflowError(
          "Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000).");
    }
    return range;
  }

  private static long integer(Bound args, String name) {
    return switch (Undefined.require(args.get(name))) {
      case Long number -> number;
      case Boolean bool -> bool ? 1 : 0;
      case java.math.BigInteger _ ->
          throw PythonException.overflowError("Python int too large to convert to C ssize_t");
      case null, default ->
          throw PythonException.typeError(
              "'%s' object cannot be interpreted as an integer"
                  .formatted(TypeNames.of(args.get(name))));
    };
  }

  private static PythonDict dict(Bound args) {
    var dict = args.isGiven("value") ? from(args, args.get("value")) : args.model().newDict();
    args.named().forEach(dict::set);
    return dict;
  }

  private static PythonDict from(Bound args, @Nullable Object value) {
    var evaluation = args.evaluation();
    var dict = args.model().newDict();
    evaluation
        .iterate(value)
        .forEachRemaining(item -> {
          if (value instanceof Map<?, ?>) {
            dict.set(item, evaluation.item(value, item));
          } else {
            var pair = evaluation.list(item);
            if (pair.size() != 2) {
              throw PythonException.valueError(
                  "dictionary update sequence element has length %d; 2 is required"
                      .formatted(pair.size()));
            }
            dict.set(pair.get(0), pair.get(1));
          }
        });
    return dict;
  }

  private static Object cycler(Bound args) {
    if (args.rest().isEmpty()) {
      throw new PythonException("RuntimeError", "at least one item has to be provided");
    }
    return new Cycler(args.rest());
  }
}
