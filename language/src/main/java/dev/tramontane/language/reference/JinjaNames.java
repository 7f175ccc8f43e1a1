package dev.tramontane.language.reference;

import dev.tramontane.expression.jinja.syntax.MacroDefinition;
import dev.tramontane.expression.jinja.syntax.Statement;
import dev.tramontane.expression.jinja.syntax.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a template sets itself, wherever in it. */
final class JinjaNames {

  private final Set<String> found = new HashSet<>();
  private boolean dynamic;

  Set<String> found() {
    return found;
  }

  /** Whether names may come from another template. */
  boolean isDynamic() {
    return dynamic;
  }

  void visit(List<Statement> statements) {
    statements.forEach(this::visit);
  }

  private void visit(Statement statement) {
    switch (statement) {
      case Statement.Text _, Statement.Print _ -> {}
      case Statement.If choice -> {
        choice.branches().forEach(branch -> visit(branch.body()));
        visit(choice.otherwise());
      }
      case Statement.For loop -> {
        target(loop.target());
        visit(loop.body());
        visit(loop.otherwise());
      }
      case Statement.Set(var target, var _, int _) -> target(target);
      case Statement.SetBlock(var target, var _, var body, int _) -> {
        target(target);
        visit(body);
      }
      case Statement.With(var bindings, var body, int _) -> {
        bindings.forEach(binding -> target(binding.target()));
        visit(body);
      }
      case Statement.DefineMacro(var macro, int _) -> macro(macro);
      case Statement.CallBlock(var caller, var _, int _) -> macro(caller);
      case Statement.FilterBlock(var _, var body, int _) -> visit(body);
      case Statement.Autoescape(var _, var body, int _) -> visit(body);
      case Statement.Block block -> visit(block.body());
      case Statement.Load _ -> dynamic = true;
    }
  }

  private void macro(MacroDefinition macro) {
    found.add(macro.name());
    macro.parameters().forEach(parameter -> found.add(parameter.name()));
    visit(macro.body());
  }

  private void target(Target target) {
    switch (target) {
      case Target.Variable(String name, int _) -> found.add(name);
      case Target.Unpacked(var targets, int _) -> targets.forEach(this::target);
      case Target.NamespaceField _ -> {}
    }
  }
}
