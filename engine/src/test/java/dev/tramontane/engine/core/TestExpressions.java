package dev.tramontane.engine.core;

import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;

/** Both expression languages. */
public final class TestExpressions {

  public static final Expressions INSTANCE = Expressions.of(new Jinja(), new Yaql());

  private TestExpressions() {}
}
