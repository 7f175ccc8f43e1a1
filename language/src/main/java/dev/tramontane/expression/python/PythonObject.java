package dev.tramontane.expression.python;

import org.jspecify.annotations.Nullable;

/** A kind of value that only one language has, and that says itself how it is seen. */
public interface PythonObject {

  /** The name of its type in messages. */
  String typeName();

  /** Its text inside a container. */
  String repr();

  /** Its text on its own. */
  default String str() {
    return repr();
  }

  /** What is left of it outside an expression: a JSON-like scalar. */
  default @Nullable Object plain() {
    return str();
  }

  /**
   * Says that this is about to be compared.
   *
   * @throws PythonException if it must not be
   */
  default void requireComparable() {}

  default boolean isTrue() {
    return true;
  }
}
