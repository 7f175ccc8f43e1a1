package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonModel;
import org.jspecify.annotations.Nullable;

/** The errors that yaql has of its own, with its texts. */
public final class YaqlErrors {

  private static final int LONGEST_RECEIVER = 200;

  private YaqlErrors() {}

  static PythonException unknown(String name, Receiver receiver, PythonModel model) {
    return receiver.isPresent()
        ? new PythonException(
            "NoMethodRegisteredException",
            "Unknown method \"%s\" for receiver %s".formatted(name, show(receiver, model)))
        : new PythonException(
            "NoFunctionRegisteredException", "Unknown function \"%s\"".formatted(name));
  }

  static PythonException noMatch(String name, Receiver receiver, PythonModel model) {
    return receiver.isPresent()
        ? new PythonException(
            "NoMatchingMethodException",
            "No method \"%s\" for receiver %s matches supplied arguments"
                .formatted(name, show(receiver, model)))
        : new PythonException(
            "NoMatchingFunctionException",
            "No function \"%s\" matches supplied arguments".formatted(name));
  }

  static PythonException ambiguous(String name, Receiver receiver, PythonModel model) {
    return receiver.isPresent()
        ? new PythonException(
            "AmbiguousMethodException",
            "Ambiguous method \"%s\" for receiver %s".formatted(name, show(receiver, model)))
        : new PythonException(
            "AmbiguousFunctionException", "Ambiguous function \"%s\"".formatted(name));
  }

  static PythonException mappingTranslation() {
    return new PythonException(
        "MappingTranslationException", "Cannot convert mapping to keyword argument");
  }

  static PythonException tooLarge(int limit) {
    return new PythonException(
        "CollectionTooLargeException", "Collection length exceeds %d elements".formatted(limit));
  }

  public static PythonException stopIteration() {
    return new PythonException("StopIteration", "");
  }

  /** Only scalars are shown: containers may be large, and may hold what is secret. */
  private static String show(Receiver receiver, PythonModel model) {
    Object value = receiver.value();
    if (!isScalar(value)) {
      return "of type " + dev.tramontane.expression.python.TypeNames.of(value);
    }
    var text = model.text().str(value);
    return text.length() <= LONGEST_RECEIVER ? text : text.substring(0, LONGEST_RECEIVER) + "...";
  }

  private static boolean isScalar(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean;
  }
}
