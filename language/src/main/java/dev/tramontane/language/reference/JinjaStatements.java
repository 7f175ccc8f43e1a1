package dev.tramontane.language.reference;

import dev.tramontane.expression.jinja.syntax.Expression;
import dev.tramontane.expression.jinja.syntax.MacroDefinition;
import dev.tramontane.expression.jinja.syntax.Statement;
import java.util.List;

/** Hands every expression of a template to somebody, with whether it is evaluated for sure. */
final class JinjaStatements {

  /** Somebody who looks at expressions. */
  @FunctionalInterface
  interface Visitor {
    void visit(Expression expression, boolean isCertain);
  }

  private final Visitor visitor;
  private boolean isCertain = true;

  JinjaStatements(Visitor visitor) {
    this.visitor = visitor;
  }

  void visit(List<Statement> statements) {
    statements.forEach(this::visit);
  }

  private void visit(Statement statement) {
    switch (statement) {
      case Statement.Text _ -> {}
      case Statement.Print(var values, int _) -> values.forEach(this::visit);
      case Statement.If choice -> choice(choice);
      case Statement.For loop -> loop(loop);
      case Statement.Set(var _, var value, int _) -> maybe(value);
      case Statement.SetBlock(var _, var filter, var body, int _) -> {
        filter.ifPresent(this::maybe);
        visit(body);
      }
      case Statement.With(var bindings, var body, int _) -> {
        bindings.forEach(binding -> maybe(binding.value()));
        visit(body);
      }
      case Statement.DefineMacro(var macro, int _) -> macro(macro);
      case Statement.CallBlock(var caller, var call, int _) -> {
        visit(call);
        macro(caller);
      }
      case Statement.FilterBlock(var filter, var body, int _) -> {
        maybe(filter);
        visit(body);
      }
      case Statement.Autoescape(var enabled, var body, int _) -> {
        maybe(enabled);
        visit(body);
      }
      case Statement.Block block -> visit(block.body());
      case Statement.Load(var _, var template, int _) -> maybe(template);
    }
  }

  private void visit(Expression expression) {
    visitor.visit(expression, isCertain);
  }

  private void maybe(Expression expression) {
    visitor.visit(expression, false);
  }

  private void maybe(List<Statement> statements) {
    boolean before = isCertain;
    isCertain = false;
    visit(statements);
    isCertain = before;
  }

  private void choice(Statement.If choice) {
    for (var branch : choice.branches()) {
      if (branch == choice.branches().getFirst()) {
        visit(branch.test());
      } else {
        maybe(branch.test());
      }
      maybe(branch.body());
    }
    maybe(choice.otherwise());
  }

  private void loop(Statement.For loop) {
    visit(loop.items());
    loop.condition().ifPresent(this::maybe);
    maybe(loop.body());
    maybe(loop.otherwise());
  }

  private void macro(MacroDefinition macro) {
    macro.parameters().forEach(parameter -> parameter.fallback().ifPresent(this::maybe));
    maybe(macro.body());
  }
}
