package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.Memorized;
import dev.tramontane.expression.yaql.runtime.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Variables, functions of the user's own, and calls by name (section 5). */
final class SystemFunctions {

  private static final Pattern INNER_UNDERSCORE = Pattern.compile("(?!^)_(\\w)");

  private SystemFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
                "let",
                "*args: object?, **kwargs: object?",
                "A context with $1, $2 ... and the named variables set, for use before '->'.",
                SystemFunctions::let)
            .inOwnScope(),
        function(
                "with",
                "*args: object?",
                "A context with $1, $2 ... set, for use before '->'.",
                SystemFunctions::with)
            .inOwnScope(),
        method(
                "unpack",
                "sequence: Iterable, *args: String",
                "A context with a variable for each item, for use before '->'.",
                SystemFunctions::unpack)
            .inOwnScope(),
        function(
                "def",
                "name: String, func: Lambda",
                "A context with a new function, for use before '->'.",
                SystemFunctions::define)
            .inOwnScope(),
        function(
            "#operator_->",
            "left: context, right: Lambda",
            "Evaluates the right side in the context on the left.",
            args -> args.lambda(1).callIn(args.context(0))),
        method(
            "assert",
            "obj: object?, condition: Lambda, message: String = 'Assertion failed'",
            "The value itself if the condition holds, else an error.",
            SystemFunctions::check),
        function(
            "call",
            "name: String, args: Sequence, kwargs: Mapping, receiver: object? = null",
            "Calls a function by its name, or a method of the receiver.",
            SystemFunctions::call));
  }

  private static Scope let(Arguments args) {
    with(args);
    args.named().forEach(args.scope()::set);
    return args.scope();
  }

  private static Scope with(Arguments args) {
    int index = 1;
    for (var value : args.rest()) {
      args.scope().set(String.valueOf(index++), value);
    }
    return args.scope();
  }

  private static Scope unpack(Arguments args) {
    var names = args.rest();
    if (names.isEmpty()) {
      return unpackByPosition(args);
    }
    var items = new ArrayList<@Nullable Object>();
    for (var all = args.items(0); all.hasNext() && items.size() <= names.size(); ) {
      items.add(all.next());
    }
    if (items.size() != names.size()) {
      throw PythonException.valueError(
          "Cannot unpack %d elements into %d".formatted(items.size(), names.size()));
    }
    for (int i = 0; i < items.size(); i++) {
      args.scope().set(String.valueOf(names.get(i)), items.get(i));
    }
    return args.scope();
  }

  /** As in yaql, the check of the length has used up the first item of an iterator. */
  private static Scope unpackByPosition(Arguments args) {
    var items = args.items(0);
    if (args.value(0) instanceof Iterator<?> && items.hasNext()) {
      items.next();
    }
    for (int index = 1; items.hasNext(); index++) {
      args.scope().set(String.valueOf(index), items.next());
    }
    return args.scope();
  }

  private static Scope define(Arguments args) {
    var body = args.lambda(1);
    args.scope()
        .define(
            function(
                registered(args.text(0)),
                "*args: object?, **kwargs: object?",
                "A function of the expression itself.",
                inner -> body.call(inner.rest().toArray(), inner.named())));
    return args.scope();
  }

  /** Names are made camel case when defined, and lose what a look-up ignores. */
  private static String registered(String name) {
    return INNER_UNDERSCORE
        .matcher(name)
        .replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
  }

  private static @Nullable Object check(Arguments args) {
    var value = args.value(0) instanceof Iterator<?> ? new Memorized(args.items(0)) : args.value(0);
    if (!args.lambda(1).isTrue(value)) {
      throw new PythonException("AssertionError", args.optionalText(2).orElse("Assertion failed"));
    }
    return value;
  }

  private static @Nullable Object call(Arguments args) {
    var named = new LinkedHashMap<String, @Nullable Object>();
    args.map(2)
        .forEach((key, value) -> {
          if (key instanceof String name) {
            named.put(name, value);
          }
        });
    var values = args.list(1).toArray();
    return args.isGiven(3)
        ? args.evaluation().callMethod(args.text(0), args.value(3), values, named, args.scope())
        : args.evaluation().call(args.text(0), values, named, args.scope());
  }
}
