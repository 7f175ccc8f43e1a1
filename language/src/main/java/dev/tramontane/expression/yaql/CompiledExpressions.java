package dev.tramontane.expression.yaql;

import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.expression.yaql.syntax.Parser;
import dev.tramontane.expression.yaql.syntax.Syntax;
import dev.tramontane.expression.yaql.syntax.YaqlSyntaxException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Parsed expressions by text. When it is full it starts anew, which costs a parse each. */
final class CompiledExpressions {

  private static final int MOST = 4096;
  private static final int LONGEST = 10_000;

  private final ConcurrentMap<Source, Expression> known = new ConcurrentHashMap<>();

  private record Source(String text, Syntax syntax) {}

  Expression get(String text, Syntax syntax) throws YaqlSyntaxException {
    var source = new Source(text, syntax);
    var expression = known.get(source);
    if (expression != null) {
      return expression;
    }
    var parsed = Parser.parse(text, syntax);
    if (text.length() <= LONGEST) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(source, parsed);
    }
    return parsed;
  }
}
