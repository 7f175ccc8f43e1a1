package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonObject;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.TypeNames;
import org.jspecify.annotations.Nullable;

/**
 * Stands where a value is missing. A strict one fails as soon as it is used; a lenient one, which
 * only {@code x if false} gives, is an empty text.
 *
 * @param name what was looked for; empty where it had no name
 * @param error class of the Python exception that using it raises
 */
public record Undefined(String name, String error, String message, boolean lenient)
    implements PythonObject {

  /** A variable that does not exist. */
  public static Undefined variable(String name) {
    return strict(name, "'%s' is undefined".formatted(name));
  }

  /** An attribute or item that {@code owner} does not have. */
  public static Undefined member(@Nullable Object owner, @Nullable Object key) {
    var type = owner == null ? "None" : TypeNames.of(owner) + " object";
    return key instanceof String name
        ? strict(name, "'%s' has no attribute '%s'".formatted(type, name))
        : strict(
            String.valueOf(key), "'%s' has no element %s".formatted(type, String.valueOf(key)));
  }

  public static Undefined strict(String name, String message) {
    return new Undefined(name, "UndefinedError", message, false);
  }

  /** An attribute that the sandbox keeps. */
  public static Undefined unsafe(@Nullable Object owner, String name) {
    return new Undefined(
        name,
        "SecurityError",
        "access to attribute '%s' of '%s' object is unsafe.".formatted(name, TypeNames.of(owner)),
        false);
  }

  /** What an inline {@code if} without {@code else} gives. */
  public static Undefined ofConditional() {
    return new Undefined(
        "",
        "UndefinedError",
        "the inline if-expression evaluated to false and no else section was defined.",
        true);
  }

  public PythonException exception() {
    return new PythonException(error, message);
  }

  /** {@code value}, unless it is missing. */
  public static @Nullable Object require(@Nullable Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.exception();
    }
    return value;
  }

  /** Fails if {@code value} is missing in the strict way. */
  public static void refuseStrict(@Nullable Object value) {
    if (value instanceof Undefined undefined && !undefined.lenient) {
      throw undefined.exception();
    }
  }

  @Override
  public String typeName() {
    return lenient ? "Undefined" : "StrictUndefined";
  }

  @Override
  public String repr() {
    return "Undefined";
  }

  @Override
  public String str() {
    refuseStrict(this);
    return "";
  }

  @Override
  public @Nullable Object plain() {
    return null;
  }

  @Override
  public void requireComparable() {
    refuseStrict(this);
  }

  @Override
  public boolean isTrue() {
    refuseStrict(this);
    return false;
  }

  @Override
  public String toString() {
    return "Undefined[%s]".formatted(PythonStrings.quoted(name));
  }
}
