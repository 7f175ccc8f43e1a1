package dev.tramontane.expression.jinja.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters and the body of a macro, or of the text handed to one by {@code call}.
 *
 * @param mentioned the words {@code varargs}, {@code kwargs} and {@code caller} that the body
 *     mentions: only then does the macro take what they stand for
 */
public record MacroDefinition(
    String name,
    List<Parameter> parameters,
    List<Statement> body,
    Set<String> mentioned,
    int offset) {

  /** One parameter, with the expression that stands in for a missing argument. */
  public record Parameter(String name, Optional<Expression> fallback) {}
}
