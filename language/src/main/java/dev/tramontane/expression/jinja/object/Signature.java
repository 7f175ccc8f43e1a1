package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonTuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function, read from the text that documents them: {@code name(a, b=1, c=?,
 * *rest, **named)}. A fallback of {@code ?} means that the function itself knows what to do without
 * the argument.
 */
public final class Signature {

  private static final Pattern COMMA = Pattern.compile(",\\s+(?=[a-z_*])");

  private final String text;
  private final String name;
  private final List<Parameter> parameters = new ArrayList<>();
  private boolean takesRest;
  private boolean takesNamed;

  private Signature(String text) {
    int open = text.indexOf('(');
    this.text = text;
    this.name = text.substring(0, open);
    var inside = text.substring(open + 1, text.length() - 1);
    if (!inside.isEmpty()) {
      COMMA.splitAsStream(inside).forEach(this::add);
    }
  }

  public static Signature of(String text) {
    return new Signature(text);
  }

  private void add(String parameter) {
    if (parameter.startsWith("**")) {
      takesNamed = true;
    } else if (parameter.startsWith("*")) {
      takesRest = true;
    } else {
      parameters.add(Parameter.of(parameter));
    }
  }

  public String text() {
    return text;
  }

  /**
   * Gives each parameter its argument.
   *
   * @throws PythonException TypeError if they do not fit
   */
  public Bound bind(Evaluation evaluation, Arguments arguments) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    var positional = arguments.positional();
    int taken = Math.min(parameters.size(), positional.size());
    for (int i = 0; i < taken; i++) {
      values.put(parameters.get(i).name(), positional.get(i));
    }
    if (positional.size() > taken && !takesRest) {
      throw error(
          "takes %d positional arguments but %d were given"
              .formatted(parameters.size(), positional.size()));
    }
    var named = bindNamed(arguments.named(), values);
    addFallbacks(values);
    return new Bound(evaluation, values, positional.subList(taken, positional.size()), named);
  }

  private Map<String, @Nullable Object> bindNamed(
      Map<String, @Nullable Object> given, Map<String, @Nullable Object> values) {
    var rest = new LinkedHashMap<String, @Nullable Object>();
    given.forEach((key, value) -> {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(key))) {
        rest.put(key, value);
      } else if (values.containsKey(key)) {
        throw error("got multiple values for argument '%s'".formatted(key));
      } else {
        values.put(key, value);
      }
    });
    if (!rest.isEmpty() && !takesNamed) {
      throw error(
          "got an unexpected keyword argument '%s'".formatted(rest.keySet().iterator().next()));
    }
    return rest;
  }

  private void addFallbacks(Map<String, @Nullable Object> values) {
    for (var parameter : parameters) {
      if (values.containsKey(parameter.name())) {
        continue;
      }
      switch (parameter.fallback()) {
        case REQUIRED ->
            throw error("missing 1 required positional argument: '%s'".formatted(parameter.name()));
        case OWN -> {} // the function asks whether it was given
        case LITERAL -> values.put(parameter.name(), parameter.value());
      }
    }
  }

  private PythonException error(String message) {
    return PythonException.typeError("%s() %s".formatted(name, message));
  }

  private enum Fallback {
    REQUIRED,
    OWN,
    LITERAL
  }

  private record Parameter(String name, Fallback fallback, @Nullable Object value) {

    static Parameter of(String text) {
      int sign = text.indexOf('=');
      if (sign < 0) {
        return new Parameter(text, Fallback.REQUIRED, null);
      }
      var name = text.substring(0, sign);
      var literal = text.substring(sign + 1);
      return literal.equals("?")
          ? new Parameter(name, Fallback.OWN, null)
          : new Parameter(name, Fallback.LITERAL, read(literal));
    }

    private static @Nullable Object read(String literal) {
      return switch (literal) {
        case "none" -> null;
        case "true" -> true;
        case "false" -> false;
        case "()" -> PythonTuple.EMPTY;
        default -> readScalar(literal);
      };
    }

    private static Object readScalar(String literal) {
      if (literal.startsWith("'")) {
        return literal.substring(1, literal.length() - 1).replace("\\n", "\n");
      }
      return literal.contains(".")
          ? (Object) Double.valueOf(literal)
          : (Object) Long.valueOf(literal);
    }
  }
}
