package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonRegex;
import dev.tramontane.expression.python.PythonRegex.Flag;
import dev.tramontane.expression.python.RegexMatch;
import dev.tramontane.expression.python.RegexReplacement;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.Lambda;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import dev.tramontane.expression.yaql.runtime.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Regular expressions in Python's syntax. */
final class RegexFunctions {

  private static final String SPECIAL = " \t\n\r\u000b\f()[]{}?*+-|^$\\.&~#";

  private RegexFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
            "regex",
            "pattern: String, ignoreCase: bool? = false, multiLine: bool? = false, dotAll: bool? ="
                + " false",
            "A compiled regular expression.",
            RegexFunctions::compile),
        function(
            "isRegex",
            "value: object?",
            "Whether the value is a regular expression.",
            args -> args.value(0) instanceof PythonRegex),
        function(
            "escapeRegex",
            "string: String",
            "The text as a pattern that matches just this text.",
            args -> escape(args.text(0))),
        method(
            "matches",
            "regexp: regex, string: String",
            "Whether the pattern is found in the text.",
            args -> isFound(args.regex(0), args.text(1), args)),
        method(
            "matches",
            "string: String, regexp: String",
            "Whether the pattern is found in the text.",
            args -> isFound(PythonRegex.compile(args.text(1)), args.text(0), args)),
        function(
            "#operator_=~",
            "string: String, regexp: regex",
            "Whether the pattern is found in the text.",
            args -> isFound(args.regex(1), args.text(0), args)),
        function(
            "#operator_=~",
            "string: String, pattern: String",
            "Whether the pattern is found in the text.",
            args -> isFound(PythonRegex.compile(args.text(1)), args.text(0), args)),
        function(
            "#operator_!~",
            "string: String, regexp: regex",
            "Whether the pattern is not found in the text.",
            args -> !isFound(args.regex(1), args.text(0), args)),
        function(
            "#operator_!~",
            "string: String, pattern: String",
            "Whether the pattern is not found in the text.",
            args -> !isFound(PythonRegex.compile(args.text(1)), args.text(0), args)),
        method(
            "search",
            "regexp: regex, string: String, selector: Lambda = null",
            "The first match, or what the selector makes of it; null if there is none.",
            RegexFunctions::search),
        method(
            "searchAll",
            "regexp: regex, string: String, selector: Lambda = null",
            "All matches, or what the selector makes of them, lazily.",
            RegexFunctions::searchAll),
        method(
            "split",
            "regexp: regex, string: String, maxSplit: int = 0",
            "The parts between matches; groups come in between.",
            args -> split(args, args.regex(0), args.text(1))),
        method(
            "split",
            "string: String, regexp: regex, maxSplit: int = 0",
            "The parts between matches; groups come in between.",
            args -> split(args, args.regex(1), args.text(0))),
        method(
            "replace",
            "regexp: regex, string: String, repl: String, count: int = 0",
            "With matches replaced; \\1 and \\g<name> stand for groups.",
            args -> replace(args, args.regex(0), args.text(1))),
        method(
            "replace",
            "string: String, regexp: regex, repl: String, count: int = 0",
            "With matches replaced; \\1 and \\g<name> stand for groups.",
            args -> replace(args, args.regex(1), args.text(0))),
        method(
            "replaceBy",
            "regexp: regex, string: String, repl: Lambda, count: int = 0",
            "With matches replaced by what the lambda gives.",
            args -> replaceBy(args, args.regex(0), args.text(1))),
        method(
            "replaceBy",
            "string: String, regexp: regex, repl: Lambda, count: int = 0",
            "With matches replaced by what the lambda gives.",
            args -> replaceBy(args, args.regex(1), args.text(0))));
  }

  private static PythonRegex compile(Arguments args) {
    var flags = new ArrayList<Flag>();
    for (int i = 0; i < Flag.values().length; i++) {
      if (args.flag(i + 1, false)) {
        flags.add(Flag.values()[i]);
      }
    }
    return PythonRegex.compile(args.text(0), flags.toArray(Flag[]::new));
  }

  private static String escape(String text) {
    var escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  private static boolean isFound(PythonRegex regex, String text, Arguments args) {
    return regex.search(text, args.meter()).isPresent();
  }

  private static @Nullable Object search(Arguments args) {
    var match = args.regex(0).search(args.text(1), args.meter());
    return match.isEmpty() ? null : selected(args, match.get());
  }

  private static LazyIterator searchAll(Arguments args) {
    var search = args.regex(0).searchIn(args.text(1), args.meter());
    return LazyIterator.of(
        args.evaluation(),
        () -> {
          var match = search.next();
          return match.isEmpty() ? LazyIterator.END : selected(args, match.get());
        });
  }

  private static @Nullable Object selected(Arguments args, RegexMatch match) {
    if (!args.isGiven(2)) {
      return match.group(0).orElseThrow();
    }
    return callWith(args, args.lambda(2), args.regex(0), match);
  }

  private static @Nullable Object callWith(
      Arguments args, Lambda lambda, PythonRegex regex, RegexMatch match) {
    if (!regex.groupNames().isEmpty()) {
      throw PythonException.valueError("selectors cannot be used with named groups");
    }
    return lambda.callIn(published(args, match));
  }

  /** A scope with $1 for the match, $2 for its first group, and so on. */
  private static Scope published(Arguments args, RegexMatch match) {
    var scope = args.scope().child();
    for (int group = 0; group <= match.groupCount(); group++) {
      var record = args.model().newDict();
      record.set("value", match.group(group).orElse(null));
      record.set("start", (long) match.codePointStart(group));
      record.set("end", (long) match.codePointEnd(group));
      scope.set(String.valueOf(group + 1), record);
    }
    return scope;
  }

  private static PythonList split(Arguments args, PythonRegex regex, String text) {
    var parts = new PythonList();
    int splits = args.size(2, 0);
    if (splits < 0) {
      parts.add(text);
      return parts;
    }
    var search = regex.searchIn(text, args.meter());
    int at = 0;
    for (int count = 0; splits == 0 || count < splits; count++) {
      var match = search.next();
      if (match.isEmpty()) {
        break;
      }
      parts.add(text.substring(at, match.get().start(0)));
      for (int group = 1; group <= match.get().groupCount(); group++) {
        parts.add(match.get().group(group).orElse(null));
      }
      at = match.get().end(0);
    }
    parts.add(text.substring(at));
    return parts;
  }

  private static String replace(Arguments args, PythonRegex regex, String text) {
    var replacement = RegexReplacement.parse(args.text(2), regex);
    return RegexReplacement.replace(
        regex, text, args.size(3, 0), replacement::expand, args.meter());
  }

  private static String replaceBy(Arguments args, PythonRegex regex, String text) {
    var lambda = args.lambda(2);
    return RegexReplacement.replace(
        regex,
        text,
        args.size(3, 0),
        match -> replacementText(callWith(args, lambda, regex, match)),
        args.meter());
  }

  private static String replacementText(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      default -> throw PythonException.typeError("expected str instance as a replacement");
    };
  }
}
