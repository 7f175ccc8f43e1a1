package dev.tramontane.expression.conformance;

import dev.tramontane.expression.python.BudgetSpent;
import dev.tramontane.expression.python.PythonException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files of golden cases. */
public final class GoldenCases {

  private static final Set<String> ANSWERS = Set.of("result", "error", "match");

  private GoldenCases() {}

  /**
   * The cases of a file, or of all {@code .jsonl} files of a folder.
   *
   * @throws UnreadableCases with file and line if there is nothing to read or a line is no case
   */
  public static List<GoldenCase> in(Path place) throws UnreadableCases {
    if (!Files.exists(place)) {
      throw new UnreadableCases("There is no file or folder " + place);
    }
    var cases = new ArrayList<GoldenCase>();
    for (var file : filesIn(place)) {
      cases.addAll(read(file));
    }
    return cases;
  }

  private static List<Path> filesIn(Path place) throws UnreadableCases {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (var files = Files.list(place)) {
      var found = files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
      if (found.isEmpty()) {
        throw new UnreadableCases("Expected files that end in .jsonl in %s, but found none", place);
      }
      return found;
    } catch (IOException e) {
      throw new UnreadableCases("The folder %s cannot be read: %s", place, e);
    }
  }

  private static List<GoldenCase> read(Path file) throws UnreadableCases {
    var cases = new ArrayList<GoldenCase>();
    var lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        cases.add(parse(lines.get(i), file, i + 1));
      }
    }
    return cases;
  }

  private static List<String> lines(Path file) throws UnreadableCases {
    try {
      return Files.readString(file).lines().toList();
    } catch (CharacterCodingException e) {
      throw new UnreadableCases("Expected UTF-8 in %s, but it is not", file);
    } catch (IOException e) {
      throw new UnreadableCases("The file %s cannot be read: %s", file, e);
    }
  }

  /** Reads one line; {@code file} and {@code number} say where it is. */
  static GoldenCase parse(String line, Path file, int number) throws UnreadableCases {
    try {
      if (JsonLine.read(line) instanceof Map<?, ?> fields) {
        requireFields(fields, file, number);
        return new GoldenCase(fields);
      }
    } catch (PythonException | BudgetSpent e) {
      throw new UnreadableCases(
          "%s line %d: expected JSON, but found %s", file, number, String.valueOf(e.getMessage()));
    }
    throw new UnreadableCases("%s line %d: expected a JSON object", file, number);
  }

  private static void requireFields(Map<?, ?> fields, Path file, int number)
      throws UnreadableCases {
    for (var name : List.of("id", "kind", "expr")) {
      if (!fields.containsKey(name)) {
        throw new UnreadableCases("%s line %d: expected a field '%s'", file, number, name);
      }
    }
    if (ANSWERS.stream().filter(fields::containsKey).count() != 1) {
      throw new UnreadableCases(
          "%s line %d: expected exactly one of 'result', 'error' and 'match'", file, number);
    }
    if (!GoldenRun.KINDS.contains(String.valueOf(fields.get("kind")))) {
      throw new UnreadableCases(
          "%s line %d: expected a kind of %s, but found '%s'",
          file, number, GoldenRun.KINDS, String.valueOf(fields.get("kind")));
    }
  }
}
