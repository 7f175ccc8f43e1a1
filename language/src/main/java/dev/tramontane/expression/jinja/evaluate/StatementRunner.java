package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Namespace;
import dev.tramontane.expression.jinja.syntax.MacroDefinition;
import dev.tramontane.expression.jinja.syntax.Statement;
import dev.tramontane.expression.jinja.syntax.Statement.Autoescape;
import dev.tramontane.expression.jinja.syntax.Statement.Block;
import dev.tramontane.expression.jinja.syntax.Statement.CallBlock;
import dev.tramontane.expression.jinja.syntax.Statement.DefineMacro;
import dev.tramontane.expression.jinja.syntax.Statement.FilterBlock;
import dev.tramontane.expression.jinja.syntax.Statement.For;
import dev.tramontane.expression.jinja.syntax.Statement.If;
import dev.tramontane.expression.jinja.syntax.Statement.Load;
import dev.tramontane.expression.jinja.syntax.Statement.Print;
import dev.tramontane.expression.jinja.syntax.Statement.Set;
import dev.tramontane.expression.jinja.syntax.Statement.SetBlock;
import dev.tramontane.expression.jinja.syntax.Statement.Text;
import dev.tramontane.expression.jinja.syntax.Statement.With;
import dev.tramontane.expression.jinja.syntax.Target;
import dev.tramontane.expression.jinja.syntax.Target.NamespaceField;
import dev.tramontane.expression.jinja.syntax.Target.Unpacked;
import dev.tramontane.expression.jinja.syntax.Target.Variable;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.TypeNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what statements say, and appends to the output. */
final class StatementRunner {

  private final Session session;
  private final ExpressionRunner expressions;
  private final Scope root;

  StatementRunner(Session session, ExpressionRunner expressions, Scope root) {
    this.session = session;
    this.expressions = expressions;
    this.root = root;
  }

  void run(List<Statement> statements, Scope scope, StringBuilder out) {
    for (var statement : statements) {
      session.enter(statement.offset());
      run(statement, scope, out);
      session.leave();
    }
  }

  private void run(Statement statement, Scope scope, StringBuilder out) {
    switch (statement) {
      case Text text -> write(text.text(), out);
      case Print print ->
          print.values().forEach(value -> print(expressions.value(value, scope), out));
      case If condition -> choose(condition, scope, out);
      case For loop -> new LoopRunner(session, this, loop, scope).run(out);
      case Set set -> assign(set.target(), expressions.value(set.value(), scope), scope);
      case SetBlock set -> assignBlock(set, scope);
      case With with -> with(with, scope, out);
      case DefineMacro definition ->
          scope.set(definition.macro().name(), macro(definition.macro(), scope));
      case CallBlock call -> call(call, scope, out);
      case FilterBlock block -> filter(block, scope, out);
      case Autoescape autoescape -> autoescape(autoescape, scope, out);
      case Block block -> block(block, block.scoped() ? scope : root, out);
      case Load _ -> throw PythonException.typeError("no loader for this environment specified");
    }
  }

  ExpressionRunner expressions() {
    return expressions;
  }

  private void write(String text, StringBuilder out) {
    session.meter().bytes(text.length());
    out.append(text);
  }

  private void print(@Nullable Object value, StringBuilder out) {
    var text = session.text(value);
    boolean escapes = session.autoescapes() && !(value instanceof Markup);
    write(escapes ? Markup.escape(text).text() : text, out);
  }

  private String rendered(List<Statement> body, Scope scope) {
    var text = new StringBuilder();
    run(body, scope, text);
    return text.toString();
  }

  private void choose(If condition, Scope scope, StringBuilder out) {
    for (var branch : condition.branches()) {
      if (session.isTrue(expressions.value(branch.test(), scope))) {
        run(branch.body(), scope, out);
        return;
      }
    }
    run(condition.otherwise(), scope, out);
  }

  void assign(Target target, @Nullable Object value, Scope scope) {
    switch (target) {
      case Variable variable -> scope.set(variable.name(), value);
      case Unpacked unpacked -> unpack(unpacked, value, scope);
      case NamespaceField field -> namespace(field, scope).set(field.name(), value);
    }
  }

  private static Namespace namespace(NamespaceField field, Scope scope) {
    return scope
        .find(field.namespace())
        .filter(found -> found.value() instanceof Namespace)
        .map(found -> (Namespace) found.value())
        .orElseThrow(() ->
            new PythonException(
                "TemplateRuntimeError", "cannot assign attribute on non-namespace object"));
  }

  private void unpack(Unpacked unpacked, @Nullable Object value, Scope scope) {
    int expected = unpacked.targets().size();
    if (!session.isIterable(value)) {
      throw PythonException.typeError(
          "cannot unpack non-iterable %s object".formatted(TypeNames.of(value)));
    }
    var items = session.list(value);
    if (items.size() > expected) {
      throw PythonException.valueError(
          "too many values to unpack (expected %d)".formatted(expected));
    }
    if (items.size() < expected) {
      throw PythonException.valueError(
          "not enough values to unpack (expected %d, got %d)".formatted(expected, items.size()));
    }
    for (int i = 0; i < expected; i++) {
      assign(unpacked.targets().get(i), items.get(i), scope);
    }
  }

  private void assignBlock(SetBlock set, Scope scope) {
    var text = session.rendered(rendered(set.body(), scope.inner()));
    var value =
        set.filter().isPresent() ? expressions.filterText(set.filter().get(), text, scope) : text;
    assign(set.target(), value, scope);
  }

  private void with(With with, Scope scope, StringBuilder out) {
    var inner = scope.inner();
    for (var binding : with.bindings()) {
      assign(binding.target(), expressions.value(binding.value(), scope), inner);
    }
    run(with.body(), inner, out);
  }

  private Macro macro(MacroDefinition definition, Scope scope) {
    return new Macro(definition, scope, this);
  }

  private void call(CallBlock block, Scope scope, StringBuilder out) {
    var arguments = expressions.arguments(block.call().arguments(), scope);
    var named = new LinkedHashMap<String, @Nullable Object>(arguments.named());
    named.put("caller", macro(block.caller(), scope));
    var all = new Arguments(arguments.positional(), named);
    print(expressions.call(block.call(), all, scope), out);
  }

  private void filter(FilterBlock block, Scope scope, StringBuilder out) {
    var text = session.rendered(rendered(block.body(), scope.inner()));
    var filtered = expressions.filterText(block.filter(), text, scope);
    if (!(filtered instanceof String) && !(filtered instanceof Markup)) {
      throw PythonException.typeError(
          "sequence item 0: expected str instance, %s found".formatted(TypeNames.of(filtered)));
    }
    print(filtered, out);
  }

  private void autoescape(Autoescape block, Scope scope, StringBuilder out) {
    boolean before = session.autoescapes();
    session.setAutoescapes(session.isTrue(expressions.value(block.enabled(), scope)));
    run(block.body(), scope.inner(), out);
    session.setAutoescapes(before);
  }

  private void block(Block block, Scope scope, StringBuilder out) {
    if (block.required()) {
      throw new PythonException(
          "TemplateRuntimeError", "Required block '%s' not found".formatted(block.name()));
    }
    run(block.body(), scope.inner(), out);
  }

  /** The text of a block, as {@code self.name()} asks for it. */
  Object blockText(Block block) {
    var out = new StringBuilder();
    block(block, root, out);
    return session.rendered(out);
  }

  /** The text that a macro's body gives. */
  Object macroText(MacroDefinition macro, Scope scope) {
    return session.rendered(rendered(macro.body(), scope));
  }

  /** The condition of a filtered loop, in which the loop itself is not yet known. */
  boolean passes(
      Optional<dev.tramontane.expression.jinja.syntax.Expression> condition, Scope scope) {
    return condition.isEmpty() || session.isTrue(expressions.value(condition.get(), scope));
  }
}
