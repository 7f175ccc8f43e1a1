package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.BuiltinMethod;
import dev.tramontane.expression.jinja.object.Callable;
import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Member;
import dev.tramontane.expression.jinja.object.Members;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.PythonException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variable {@code loop}. It looks ahead only as far as it is asked. */
final class Loop implements Members, Callable {

  private static final Builtin CYCLE =
      Builtin.method("cycle(value, *args)", "One of the arguments, by turns.", Loop::cycle);
  private static final Builtin CHANGED =
      Builtin.method(
          "changed(value, *args)",
          "Whether the arguments are others than last time.",
          Loop::changed);

  private final Iterator<@Nullable Object> source;
  private final List<@Nullable Object> ahead = new ArrayList<>();
  private final LoopRunner runner;
  private final int depth;
  private int index = -1;
  private @Nullable Object current;
  private @Nullable Object previous;
  private @Nullable List<@Nullable Object> lastSeen;

  Loop(Iterator<@Nullable Object> source, LoopRunner runner, int depth) {
    this.source = source;
    this.runner = runner;
    this.depth = depth;
  }

  /** Goes to the next item, if there is one. */
  boolean advance() {
    if (!hasNext()) {
      return false;
    }
    previous = current;
    current = ahead.isEmpty() ? source.next() : ahead.removeFirst();
    index++;
    return true;
  }

  private boolean hasNext() {
    return !ahead.isEmpty() || source.hasNext();
  }

  @Nullable Object current() {
    return current;
  }

  @Override
  public Optional<Member> member(String name) {
    return switch (name) {
      case "index" -> Member.of(index + 1L);
      case "index0" -> Member.of((long) index);
      case "revindex" -> Member.of(length() - index);
      case "revindex0" -> Member.of(length() - index - 1);
      case "first" -> Member.of(index == 0);
      case "last" -> Member.of(!hasNext());
      case "length" -> Member.of(length());
      case "depth" -> Member.of(depth + 1L);
      case "depth0" -> Member.of((long) depth);
      case "previtem" -> Member.of(index == 0 ? missing("there is no previous item") : previous);
      case "nextitem" -> Member.of(nextItem());
      case "cycle" -> Member.of(new BuiltinMethod(CYCLE, this));
      case "changed" -> Member.of(new BuiltinMethod(CHANGED, this));
      default -> Optional.empty();
    };
  }

  private static Undefined missing(String message) {
    return Undefined.strict("", message);
  }

  private long length() {
    source.forEachRemaining(ahead::add);
    return index + 1L + ahead.size();
  }

  private @Nullable Object nextItem() {
    if (!hasNext()) {
      return missing("there is no next item");
    }
    if (ahead.isEmpty()) {
      ahead.add(source.next());
    }
    return ahead.getFirst();
  }

  private static Loop receiver(Bound args) {
    return (Loop) Objects.requireNonNull(args.value());
  }

  private static @Nullable Object cycle(Bound args) {
    if (args.rest().isEmpty()) {
      throw PythonException.typeError("no items for cycling given");
    }
    return args.rest().get(receiver(args).index % args.rest().size());
  }

  private static Object changed(Bound args) {
    var loop = receiver(args);
    var before = loop.lastSeen;
    loop.lastSeen = args.rest();
    return before == null || !args.evaluation().areEqual(args.rest(), before);
  }

  /** Renders the loop again for the items of the current one. */
  @Override
  public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
    if (!runner.isRecursive()) {
      throw PythonException.typeError(
          "The loop must have the 'recursive' marker to be called recursively.");
    }
    if (arguments.positional().size() != 1) {
      throw PythonException.typeError("loop() takes exactly one argument");
    }
    return runner.deeper(arguments.positional().getFirst(), depth + 1);
  }

  @Override
  public String typeName() {
    return "LoopContext";
  }

  @Override
  public String repr() {
    return "<LoopContext %d>".formatted(index + 1);
  }
}
