package dev.tramontane.language.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real workflows of other people, which are no part of the project; skips where they lack. */
final class Corpus {

  private Corpus() {}

  static Path folder() {
    var folder = Path.of(System.getProperty("tramontane.corpus", "../../shared/corpus"));
    assumeTrue(
        Files.isDirectory(folder),
        () -> "No corpus of real workflows at %s: nothing to read".formatted(folder));
    return folder;
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
