package dev.tramontane.expression.jinja.syntax;

import java.util.List;
import java.util.Optional;

/** What a template does. Every node knows its zero-based offset in the text it was read from. */
public sealed interface Statement {

  int offset();

  /** Plain text between tags. */
  record Text(String text, int offset) implements Statement {}

  /** {@code {{ value }}}, or several values by {@code {% print %}}. */
  record Print(List<Expression> values, int offset) implements Statement {}

  record If(List<Branch> branches, List<Statement> otherwise, int offset) implements Statement {}

  /** One {@code if} or {@code elif}. */
  record Branch(Expression test, List<Statement> body) {}

  record For(
      Target target,
      Expression items,
      Optional<Expression> condition,
      boolean recursive,
      List<Statement> body,
      List<Statement> otherwise,
      int offset)
      implements Statement {}

  record Set(Target target, Expression value, int offset) implements Statement {}

  /** {@code {% set x | filter %}...{% endset %}}. */
  record SetBlock(
      Target target, Optional<Expression.Filter> filter, List<Statement> body, int offset)
      implements Statement {}

  record With(List<Binding> bindings, List<Statement> body, int offset) implements Statement {}

  /** One {@code target = value} of a {@code with}. */
  record Binding(Target target, Expression value) {}

  record DefineMacro(MacroDefinition macro, int offset) implements Statement {}

  /** {@code {% call(parameters) callee() %}body{% endcall %}}. */
  record CallBlock(MacroDefinition caller, Expression.Call call, int offset) implements Statement {}

  record FilterBlock(Expression.Filter filter, List<Statement> body, int offset)
      implements Statement {}

  record Autoescape(Expression enabled, List<Statement> body, int offset) implements Statement {}

  record Block(String name, boolean scoped, boolean required, List<Statement> body, int offset)
      implements Statement {}

  /** {@code include}, {@code import}, {@code from} or {@code extends}: there is nothing to load. */
  record Load(String tag, Expression template, int offset) implements Statement {}
}
