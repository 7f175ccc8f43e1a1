package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.Callable;
import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Member;
import dev.tramontane.expression.jinja.object.Members;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.jinja.syntax.MacroDefinition;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonTuple;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A macro, with the scope in which it was defined. */
record Macro(MacroDefinition definition, Scope scope, StatementRunner statements)
    implements Members, Callable {

  @Override
  public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
    var inner = scope.inner();
    var named = new LinkedHashMap<String, @Nullable Object>(arguments.named());
    takeCaller(named, inner);
    takeParameters(arguments, named, inner);
    takeRest(evaluation, arguments, named, inner);
    return statements.macroText(definition, inner);
  }

  private boolean mentions(String word) {
    return definition.mentioned().contains(word);
  }

  private void takeCaller(Map<String, @Nullable Object> named, Scope inner) {
    if (mentions("caller")) {
      inner.set(
          "caller",
          named.containsKey("caller")
              ? named.remove("caller")
              : Undefined.strict("caller", "No caller defined"));
    }
  }

  private void takeParameters(
      Arguments arguments, Map<String, @Nullable Object> named, Scope inner) {
    var parameters = definition.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      var parameter = parameters.get(i);
      if (i < arguments.positional().size()) {
        refuseTwice(named, parameter.name());
        inner.set(parameter.name(), arguments.positional().get(i));
      } else if (named.containsKey(parameter.name())) {
        inner.set(parameter.name(), named.remove(parameter.name()));
      } else {
        inner.set(parameter.name(), fallback(parameter, inner));
      }
    }
  }

  private void refuseTwice(Map<String, @Nullable Object> named, String parameter) {
    if (named.containsKey(parameter)) {
      throw error("got multiple values for argument '%s'".formatted(parameter));
    }
  }

  private @Nullable Object fallback(MacroDefinition.Parameter parameter, Scope inner) {
    return parameter.fallback().isPresent()
        ? statements.expressions().value(parameter.fallback().get(), inner)
        : Undefined.strict(
            parameter.name(), "parameter '%s' was not provided".formatted(parameter.name()));
  }

  private void takeRest(
      Evaluation evaluation,
      Arguments arguments,
      Map<String, @Nullable Object> named,
      Scope inner) {
    int taken = Math.min(definition.parameters().size(), arguments.positional().size());
    var rest = arguments.from(taken).positional();
    if (mentions("varargs")) {
      inner.set("varargs", PythonTuple.copyOf(rest));
    } else if (!rest.isEmpty()) {
      throw error("takes not more than %d argument(s)".formatted(definition.parameters().size()));
    }
    if (mentions("kwargs")) {
      var dict = evaluation.model().newDict();
      named.forEach(dict::set);
      inner.set("kwargs", dict);
    } else if (!named.isEmpty()) {
      throw error("takes no keyword argument '%s'".formatted(named.keySet().iterator().next()));
    }
  }

  private PythonException error(String message) {
    return PythonException.typeError("macro '%s' %s".formatted(definition.name(), message));
  }

  @Override
  public Optional<Member> member(String name) {
    return switch (name) {
      case "name" -> Member.of(definition.name());
      case "arguments" ->
          Member.of(
              PythonTuple.copyOf(
                  definition.parameters().stream().map(MacroDefinition.Parameter::name).toList()));
      case "catch_varargs" -> Member.of(mentions("varargs"));
      case "catch_kwargs" -> Member.of(mentions("kwargs"));
      case "caller" -> Member.of(mentions("caller"));
      default -> Optional.empty();
    };
  }

  @Override
  public String typeName() {
    return "Macro";
  }

  @Override
  public String repr() {
    return "<Macro '%s'>".formatted(definition.name());
  }
}
