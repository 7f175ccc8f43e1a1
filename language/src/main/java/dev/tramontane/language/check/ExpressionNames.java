package dev.tramontane.language.check;

import dev.tramontane.expression.jinja.JinjaLibrary;
import dev.tramontane.expression.yaql.YaqlLibrary;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The functions, filters and tests that expressions can use. */
final class ExpressionNames {

  static final Set<String> YAQL_FUNCTIONS = yaql(YaqlLibrary.Function::isFunction);
  static final Set<String> YAQL_METHODS = yaql(YaqlLibrary.Function::isMethod);
  static final Set<String> JINJA_FUNCTIONS = jinja(JinjaLibrary.Kind.FUNCTION);
  static final Set<String> JINJA_FILTERS = jinja(JinjaLibrary.Kind.FILTER);
  static final Set<String> JINJA_TESTS = jinja(JinjaLibrary.Kind.TEST);

  private ExpressionNames() {}

  private static Set<String> yaql(Predicate<YaqlLibrary.Function> form) {
    return YaqlLibrary.functions().stream()
        .filter(form)
        .map(YaqlLibrary.Function::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> jinja(JinjaLibrary.Kind kind) {
    return JinjaLibrary.entries(kind).stream()
        .map(JinjaLibrary.Entry::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
