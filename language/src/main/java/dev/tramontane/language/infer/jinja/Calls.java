package dev.tramontane.language.infer.jinja;

import dev.tramontane.expression.jinja.syntax.Expression.Attribute;
import dev.tramontane.expression.jinja.syntax.Expression.Call;
import dev.tramontane.expression.jinja.syntax.Expression.Name;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;
import java.util.Map;
import java.util.Optional;

/** Calls of functions and methods. */
final class Calls {

  private final JinjaTyper typer;

  Calls(JinjaTyper typer) {
    this.typer = typer;
  }

  Type type(Call call, JinjaScope scope) {
    var arguments = new JinjaArguments(call.arguments(), typer, scope);
    arguments.visit();
    return switch (call.callee()) {
      case Name name when !scope.names().containsKey(name.name()) ->
          function(name.name(), arguments);
      case Attribute attribute -> method(attribute, arguments, scope);
      default -> {
        typer.type(call.callee(), scope);
        typer.noteChange();
        yield Types.UNKNOWN;
      }
    };
  }

  private Type function(String name, JinjaArguments arguments) {
    return switch (name) {
      case "env" -> typer.environment().env();
      case "execution" -> typer.environment().execution();
      case "task" -> task(arguments);
      case "global" ->
          arguments
              .find(0, "var_name")
              .flatMap(JinjaArguments::constant)
              .map(typer.environment()::global)
              .orElse(Types.UNKNOWN);
      case "uuid", "json_dump", "yaml_dump", "lipsum" -> Scalar.TEXT;
      case "range" -> new CollectionType(Scalar.INT);
      case "dict" -> dict(arguments);
      default -> Types.UNKNOWN;
    };
  }

  private Type task(JinjaArguments arguments) {
    if (arguments.isEmpty()) {
      return typer.environment().task(Optional.empty());
    }
    return arguments
        .find(0, "task_name")
        .flatMap(JinjaArguments::constant)
        .map(name -> typer.environment().task(Optional.of(name)))
        .orElse(Types.UNKNOWN);
  }

  private Type dict(JinjaArguments arguments) {
    if (!arguments.areKnown() || arguments.count() > 0) {
      return Types.UNKNOWN;
    }
    var dict = DictType.closed(Map.of());
    for (var argument : arguments.written().named()) {
      var value = typer.type(argument.value(), arguments.scope());
      dict = dict.with(argument.name(), new Field(value, true));
    }
    return dict;
  }

  private Type method(Attribute attribute, JinjaArguments arguments, JinjaScope scope) {
    var owner = typer.type(attribute.value(), scope);
    typer.observer().member(owner, attribute.name(), attribute.offset());
    if (!Methods.isHarmless(attribute.name())) {
      typer.noteChange();
    }
    return Methods.type(owner, attribute.name(), arguments);
  }
}
