package dev.tramontane.language.document;

/** The reader under test. */
final class TestReaders {

  private TestReaders() {}

  static DefinitionReader reader() {
    return DefinitionReader.standard();
  }
}
