package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.jinja.syntax.NameUse;
import dev.tramontane.expression.jinja.syntax.SingleExpression;
import dev.tramontane.expression.jinja.syntax.Statement.Block;
import dev.tramontane.expression.jinja.syntax.SyntaxError;
import dev.tramontane.expression.jinja.syntax.Template;
import dev.tramontane.expression.python.PythonMaps;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates one template or expression in one session. */
public final class Evaluator {

  /** Parts of the data that are variables of their own. */
  private static final List<String> TOP_LEVEL = List.of("__env", "__execution", "__task_execution");

  private final Session session;

  public Evaluator(Session session) {
    this.session = session;
  }

  /**
   * The native value of an expression. A strict undefined value is an error, as if it were printed.
   */
  public @Nullable Object value(SingleExpression expression) {
    requireNames(expression.required());
    var scope = variables();
    var expressions = new ExpressionRunner(session);
    scope.set(
        "self", new TemplateReference(Map.of(), new StatementRunner(session, expressions, scope)));
    var value = expressions.value(expression.expression(), scope);
    Undefined.refuseStrict(value);
    return value instanceof Markup markup ? markup.text() : session.settled(value);
  }

  /** The text of a template. */
  public String text(Template template) {
    requireNames(template.required());
    var scope = variables();
    var statements = new StatementRunner(session, new ExpressionRunner(session), scope);
    Map<String, Block> blocks = template.blocks();
    scope.set("self", new TemplateReference(blocks, statements));
    var out = new StringBuilder();
    statements.run(template.body(), scope, out);
    return out.toString();
  }

  /** Jinja2 finds unknown filters and tests when it compiles, unless they are in a condition. */
  private void requireNames(List<NameUse> uses) {
    for (var use : uses) {
      switch (use.kind()) {
        case FILTER -> require(session.hasFilter(use.name()), "filter", use);
        case TEST -> require(session.hasTest(use.name()), "test", use);
      }
    }
  }

  private static void require(boolean known, String kind, NameUse use) {
    if (!known) {
      throw SyntaxError.assertion(use.offset(), "No %s named '%s'.".formatted(kind, use.name()));
    }
  }

  private Scope variables() {
    var scope = Scope.root();
    var data = session.data();
    scope.set("_", data);
    if (data instanceof Map<?, ?> map) {
      TOP_LEVEL.forEach(name -> scope.set(name, PythonMaps.get(map, name)));
    }
    return scope.inner();
  }
}
