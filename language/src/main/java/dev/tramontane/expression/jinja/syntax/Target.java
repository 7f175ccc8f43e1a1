package dev.tramontane.expression.jinja.syntax;

import java.util.List;

/** What a value can be assigned to. */
public sealed interface Target {

  int offset();

  record Variable(String name, int offset) implements Target {}

  /** {@code a, b}: one target for each item of the value. */
  record Unpacked(List<Target> targets, int offset) implements Target {}

  /** {@code namespace.name}. */
  record NamespaceField(String namespace, String name, int offset) implements Target {}
}
