package dev.tramontane.language.flow;

import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ExpressionChecker;

/** Workflows written in a test. */
final class Workflows {

  private Workflows() {}

  /** The workflow of a text that begins with its keys. */
  static WorkflowModel of(String body) {
    return new DefinitionReader(ExpressionChecker.NONE)
        .read("version: '2.0'\nflow:\n" + body.indent(2))
        .workflows()
        .getFirst();
  }
}
