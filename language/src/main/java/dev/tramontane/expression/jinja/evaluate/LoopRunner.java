package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Passing;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.jinja.syntax.Statement.For;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Runs one {@code for} statement, and again at every level of a recursive one. */
final class LoopRunner {

  private final Session session;
  private final StatementRunner statements;
  private final For loop;
  private final Scope scope;

  LoopRunner(Session session, StatementRunner statements, For loop, Scope scope) {
    this.session = session;
    this.statements = statements;
    this.loop = loop;
    this.scope = scope;
  }

  void run(StringBuilder out) {
    run(statements.expressions().value(loop.items(), scope), 0, out);
  }

  /** What {@code loop(items)} gives inside a recursive loop. */
  Object deeper(@Nullable Object items, int depth) {
    var out = new StringBuilder();
    run(items, depth, out);
    return session.rendered(out);
  }

  boolean isRecursive() {
    return loop.recursive();
  }

  private void run(@Nullable Object items, int depth, StringBuilder out) {
    session.at(loop.items().offset());
    Undefined.refuseStrict(items);
    var state = new Loop(filtered(session.iterate(items)), this, depth);
    boolean ran = false;
    while (state.advance()) {
      ran = true;
      var body = scope.inner();
      statements.assign(loop.target(), state.current(), body);
      body.set("loop", state);
      statements.run(loop.body(), body, out);
    }
    if (!ran) {
      statements.run(loop.otherwise(), scope.inner(), out);
    }
  }

  private Iterator<@Nullable Object> filtered(Iterator<@Nullable Object> items) {
    return loop.condition().isEmpty() ? items : new Passing(items, this::passes);
  }

  private boolean passes(@Nullable Object item) {
    var condition = scope.inner();
    statements.assign(loop.target(), item, condition);
    condition.set("loop", Undefined.strict("loop", "'loop' is undefined"));
    return statements.passes(loop.condition(), condition);
  }
}
