package dev.tramontane.expression.python;

import java.io.Serial;

/** An error that Python would raise, known by the name of its class. */
public final class PythonException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String name;

  /**
   * @param name class name of the Python exception, for example {@code KeyError}
   */
  public PythonException(String name, String message) {
    super(message, null, false, false);
    this.name = name;
  }

  public String name() {
    return name;
  }

  public static PythonException typeError(String message) {
    return new PythonException("TypeError", message);
  }

  public static PythonException valueError(String message) {
    return new PythonException("ValueError", message);
  }

  public static PythonException keyError(String message) {
    return new PythonException("KeyError", message);
  }

  public static PythonException indexError(String message) {
    return new PythonException("IndexError", message);
  }

  public static PythonException overflowError(String message) {
    return new PythonException("OverflowError", message);
  }

  public static PythonException zeroDivision(String message) {
    return new PythonException("ZeroDivisionError", message);
  }

  public static PythonException attributeError(String message) {
    return new PythonException("AttributeError", message);
  }

  public static PythonException unhashable(String type) {
    return typeError("unhashable type: '%s'".formatted(type));
  }
}
