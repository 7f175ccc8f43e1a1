package dev.tramontane.language.document;

import dev.tramontane.language.parse.ExpressionChecker;

/** The reader under test. */
final class TestReaders {

  private TestReaders() {}

  static DefinitionReader reader() {
    return new DefinitionReader(ExpressionChecker.NONE);
  }
}
