package dev.tramontane.expression.yaql;

import dev.tramontane.expression.yaql.library.Library;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.util.List;

/** The catalogue of YAQL's functions, for completion, hover and the manual. */
public final class YaqlLibrary {

  private static final List<Function> FUNCTIONS =
      Library.TABLE.all().stream()
          .filter(definition -> Character.isLetter(definition.name().charAt(0)))
          .map(YaqlLibrary::function)
          .toList();

  private YaqlLibrary() {}

  /**
   * One overload of a function.
   *
   * @param signature as people write it, for example {@code collection.where(predicate)}
   * @param description what it gives, in one sentence
   * @param isFunction whether it may be called as {@code name(x)}
   * @param isMethod whether it may be called as {@code x.name()}
   */
  public record Function(
      String name, String signature, String description, boolean isFunction, boolean isMethod) {}

  /** All overloads that can be called by name, operators left out. */
  public static List<Function> functions() {
    return FUNCTIONS;
  }

  private static Function function(FunctionDefinition definition) {
    return new Function(
        definition.name(),
        signature(definition),
        definition.description(),
        definition.isFunction(),
        definition.isMethod());
  }

  private static String signature(FunctionDefinition definition) {
    if (definition.isFunction()) {
      return "%s(%s)".formatted(definition.name(), definition.signature());
    }
    var parts = definition.signature().split(", ", 2);
    return "(%s).%s(%s)".formatted(parts[0], definition.name(), parts.length == 1 ? "" : parts[1]);
  }
}
