package dev.tramontane.expression.python;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names under which Python's error messages know the kinds of values. */
public final class TypeNames {

  private TypeNames() {}

  public static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "NoneType";
      case Boolean _ -> "bool";
      case Long _, BigInteger _ -> "int";
      case Double _ -> "float";
      case String _ -> "str";
      case PythonTuple _ -> "tuple";
      case List<?> _ -> "list";
      case Map<?, ?> _ -> "dict";
      case Set<?> _ -> "set";
      case PythonDateTime _ -> "datetime.datetime";
      case LocalDate _ -> "datetime.date";
      case Duration _ -> "datetime.timedelta";
      case PythonRange _ -> "range";
      case PythonRegex _ -> "re.Pattern";
      case DictView view -> viewName(view);
      case PythonObject object -> object.typeName();
      case Iterator<?> _ -> "generator";
      default -> "object";
    };
  }

  private static String viewName(DictView view) {
    return switch (view.kind()) {
      case KEYS -> "dict_keys";
      case VALUES -> "dict_values";
      case ITEMS -> "dict_items";
    };
  }
}
