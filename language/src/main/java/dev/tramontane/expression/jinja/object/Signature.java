package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonTuple;
import java.util.ArrayList;
import java.util.Arrays;
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
    var values = new @Nullable Object[parameters.size()];
    var positional = arguments.positional();
    int taken = Math.min(values.length, positional.size());
    for (int i = 0; i < taken; i++) {
      values[i] = positional.get(i);
    }
    Arrays.fill(values, taken, values.length, Bound.MISSING);
    if (positional.size() > taken && !takesRest) {
      throw error(
          "takes %d positional arguments but %d were given"
              .formatted(parameters.size(), positional.size()));
    }
    var named = arguments.named().isEmpty() ? arguments.named() : named(arguments.named(), values);
    addFallbacks(values);
    var rest =
        positional.size() == taken
            ? List.<@Nullable Object>of()
            : positional.subList(taken, positional.size());
    return new Bound(evaluation, this, values, rest, named);
  }

  /** The index of a parameter, -1 if there is none of this name. */
  int indexOf(String parameter) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(parameter)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, @Nullable Object> named(
      Map<String, @Nullable Object> given, @Nullable Object[] values) {
    var rest = new LinkedHashMap<String, @Nullable Object>();
    given.forEach((key, value) -> {
      int index = indexOf(key);
      if (index < 0) {
        rest.put(key, value);
      } else if (values[index] != Bound.MISSING) {
        throw error("got multiple values for argument '%s'".formatted(key));
      } else {
        values[index] = value;
      }
    });
    if (!rest.isEmpty() && !takesNamed) {
      throw error(
          "got an unexpected keyword argument '%s'".formatted(rest.keySet().iterator().next()));
    }
    return rest;
  }

  private void addFallbacks(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Bound.MISSING) {
        values[i] = fallback(parameters.get(i));
      }
    }
  }

  private @Nullable Object fallback(Parameter parameter) {
    return switch (parameter.fallback()) {
      case REQUIRED ->
          throw error("missing 1 required positional argument: '%s'".formatted(parameter.name()));
      case OWN -> Bound.MISSING; // the function asks whether it was given
      case LITERAL -> parameter.value();
    };
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
