package dev.tramontane.language.infer.jinja;

import dev.tramontane.expression.jinja.syntax.MacroDefinition;
import dev.tramontane.expression.jinja.syntax.Statement;
import dev.tramontane.expression.jinja.syntax.Target;
import dev.tramontane.expression.jinja.syntax.Template;
import dev.tramontane.language.infer.type.MemberObserver;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through a template, whose result is always text, for those who want to know the types
 * inside. A variable that is set has, after that, the type of what it was set to last.
 */
public final class TemplateTyper {

  private final JinjaTyper typer;

  private TemplateTyper(JinjaTyper typer) {
    this.typer = typer;
  }

  public static void visit(
      Template template, TypeEnvironment environment, MemberObserver observer) {
    var typer = new TemplateTyper(new JinjaTyper(environment, observer));
    typer.visit(template.body(), JinjaScope.outermost(environment.data()));
  }

  private void visit(List<Statement> body, JinjaScope scope) {
    var inner = scope;
    for (var statement : body) {
      inner = visit(statement, inner);
    }
  }

  /** Visits one statement and gives the scope after it. */
  private JinjaScope visit(Statement statement, JinjaScope scope) {
    switch (statement) {
      case Statement.Text _, Statement.Load _ -> {}
      case Statement.Print print -> print.values().forEach(value -> typer.type(value, scope));
      case Statement.If choice -> visit(choice, scope);
      case Statement.For loop -> visit(loop, scope);
      case Statement.Set set -> {
        return scope.with(bound(set.target(), typer.type(set.value(), scope)));
      }
      case Statement.SetBlock set -> {
        visit(set.body(), scope);
        return scope.with(bound(set.target(), Types.UNKNOWN));
      }
      case Statement.With with -> visit(with, scope);
      case Statement.DefineMacro macro -> {
        visit(macro.macro().body(), withParameters(macro.macro(), scope));
        return scope.with(Map.of(macro.macro().name(), Types.UNKNOWN));
      }
      case Statement.CallBlock block -> {
        typer.type(block.call(), scope);
        visit(block.caller().body(), withParameters(block.caller(), scope));
      }
      case Statement.FilterBlock block -> visit(block.body(), scope);
      case Statement.Autoescape block -> visit(block.body(), scope);
      case Statement.Block block -> visit(block.body(), scope);
    }
    return scope;
  }

  private void visit(Statement.If choice, JinjaScope scope) {
    for (var branch : choice.branches()) {
      typer.type(branch.test(), scope);
      visit(branch.body(), scope);
    }
    visit(choice.otherwise(), scope);
  }

  private void visit(Statement.For loop, JinjaScope scope) {
    var items = typer.type(loop.items(), scope);
    var inner =
        scope
            .with(Map.of("loop", Types.UNKNOWN))
            .with(bound(loop.target(), Members.iterated(items)));
    loop.condition().ifPresent(condition -> typer.type(condition, inner));
    visit(loop.body(), inner);
    visit(loop.otherwise(), scope);
  }

  private void visit(Statement.With with, JinjaScope scope) {
    var inner = scope;
    for (var binding : with.bindings()) {
      inner = inner.with(bound(binding.target(), typer.type(binding.value(), scope)));
    }
    visit(with.body(), inner);
  }

  private static JinjaScope withParameters(MacroDefinition macro, JinjaScope scope) {
    var names = new HashMap<String, Type>();
    macro.parameters().forEach(parameter -> names.put(parameter.name(), Types.UNKNOWN));
    return scope.with(names);
  }

  private static Map<String, Type> bound(Target target, Type type) {
    return switch (target) {
      case Target.Variable variable -> Map.of(variable.name(), type);
      case Target.Unpacked unpacked -> unpacked(unpacked, type);
      case Target.NamespaceField _ -> Map.of();
    };
  }

  private static Map<String, Type> unpacked(Target.Unpacked unpacked, Type type) {
    var names = new HashMap<String, Type>();
    for (int i = 0; i < unpacked.targets().size(); i++) {
      names.putAll(bound(unpacked.targets().get(i), part(type, i)));
    }
    return names;
  }

  private static Type part(Type type, int index) {
    return type instanceof Type.TupleType tuple && index < tuple.items().size()
        ? tuple.items().get(index)
        : Members.iterated(type);
  }
}
