package dev.tramontane.language.infer.yaql;

import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.expression.yaql.syntax.Expression.Access;
import dev.tramontane.expression.yaql.syntax.Expression.Call;
import dev.tramontane.expression.yaql.syntax.Expression.Pair;
import dev.tramontane.expression.yaql.syntax.Expression.Wrapped;
import dev.tramontane.language.infer.type.Type;
import java.util.HashMap;

/** {@code context -> expression}: what the left side makes visible on the right. */
final class Contexts {

  private Contexts() {}

  static Type evaluated(Expression context, Expression body, YaqlTyper typer, YaqlScope scope) {
    var inner = inside(context, typer, scope);
    return typer.type(body, inner);
  }

  private static YaqlScope inside(Expression context, YaqlTyper typer, YaqlScope scope) {
    return switch (context) {
      case Wrapped wrapped -> inside(wrapped.inner(), typer, scope);
      case Call call when call.name().equals("let") || call.name().equals("with") ->
          scope.mayRedefine(call.name()) ? unknown(context, typer, scope) : let(call, typer, scope);
      case Call call when call.name().equals("def") -> define(call, typer, scope);
      case Call _,
          Access _,
          Pair _,
          Expression.Constant _,
          Expression.Keyword _,
          Expression.Variable _,
          Expression.Missing _,
          Expression.Operation _ ->
          unknown(context, typer, scope);
    };
  }

  private static YaqlScope unknown(Expression context, YaqlTyper typer, YaqlScope scope) {
    typer.type(context, scope);
    return scope.opaque();
  }

  private static YaqlScope let(Call call, YaqlTyper typer, YaqlScope scope) {
    var variables = new HashMap<String, Type>();
    int position = 0;
    for (var argument : call.arguments()) {
      if (argument instanceof Pair pair) {
        var value = typer.type(pair.value(), scope);
        YaqlTyper.constant(pair.key()).ifPresent(name -> variables.put(name, value));
      } else {
        position++;
        variables.put(String.valueOf(position), typer.type(argument, scope));
      }
    }
    return scope.with(variables);
  }

  private static YaqlScope define(Call call, YaqlTyper typer, YaqlScope scope) {
    var name =
        call.arguments().isEmpty()
            ? ""
            : YaqlTyper.constant(call.arguments().getFirst()).orElse("");
    call.arguments().stream().skip(1).forEach(body -> typer.type(body, scope.opaque()));
    boolean isOrdinary =
        !name.isEmpty() && Character.isLetter(name.charAt(0)) && !name.contains("_");
    return isOrdinary ? scope.defining(name) : scope.opaque();
  }
}
