package dev.tramontane.expression.jinja.function;

import dev.tramontane.expression.jinja.object.Builtin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All filters, tests and functions by name. */
public final class Library {

  private static final Map<String, Builtin> FILTERS =
      byName(
          Stream.of(
              ValueFilters.ALL,
              TextFilters.ALL,
              HtmlFilters.ALL,
              NumberFilters.ALL,
              SequenceFilters.ALL,
              OrderFilters.ALL,
              SelectFilters.ALL));

  private static final Map<String, Builtin> TESTS =
      byName(Stream.of(Tests.ALL, ComparisonTests.ALL));

  private static final Map<String, Builtin> MISTRAL = byName(Stream.of(MistralFunctions.ALL));

  private static final Map<String, Builtin> FUNCTIONS =
      byName(Stream.of(Globals.ALL, MistralFunctions.ALL));

  private Library() {}

  private static Map<String, Builtin> byName(Stream<List<Builtin>> families) {
    return families
        .flatMap(List::stream)
        .collect(
            Collectors.toMap(
                Builtin::name,
                builtin -> builtin,
                (first, _) -> {
                  throw new IllegalStateException("Expected one " + first.name() + ", found two");
                },
                LinkedHashMap::new));
  }

  public static Optional<Builtin> filter(String name) {
    return Optional.ofNullable(FILTERS.get(name));
  }

  public static Optional<Builtin> test(String name) {
    return Optional.ofNullable(TESTS.get(name));
  }

  public static Optional<Builtin> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /**
   * One of Mistral's functions, which are registered as filters too; but the value takes the place
   * of a hidden first parameter, so that it is lost (reference: expressions.md section 10).
   */
  public static Optional<Builtin> functionAsFilter(String name) {
    return Optional.ofNullable(MISTRAL.get(name));
  }

  public static Stream<Builtin> all() {
    return Stream.of(FILTERS, TESTS, FUNCTIONS).flatMap(family -> family.values().stream());
  }
}
