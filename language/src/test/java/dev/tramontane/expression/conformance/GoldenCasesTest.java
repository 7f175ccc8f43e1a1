package dev.tramontane.expression.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages answer the golden cases as the real ones do, but for the listed exceptions. */
class GoldenCasesTest {

  private static final System.Logger LOG = System.getLogger("conformance");
  private static final Path FOLDER = Path.of("src/test/resources/conformance");

  @ParameterizedTest
  @ValueSource(strings = {"yaql", "jinja", "yaql-found", "jinja-found"})
  void only_listed_cases_differ(String name) throws UnreadableCases {
    var run = new GoldenRun();
    var cases = GoldenCases.in(FOLDER.resolve(name + ".jsonl"));
    var problems = new TreeMap<String, String>();
    for (var golden : cases) {
      run.differenceOf(golden)
          .ifPresent(actual ->
              problems.put(
                  golden.id(),
                  "%s: expected %s, but got %s"
                      .formatted(golden.template(), golden.expected(), actual)));
    }

    LOG.log(
        System.Logger.Level.INFO,
        "%s: %d passed, %d failed"
            .formatted(name, cases.size() - problems.size(), problems.size()));
    assertThat(problems.keySet())
        .as("failing cases; listed ones that pass must leave the list:%n%s", text(problems))
        .isEqualTo(exceptions(name));
  }

  private static String text(TreeMap<String, String> problems) {
    return String.join("\n", problems.entrySet().stream().map(Object::toString).toList());
  }

  /** Ids of cases that are known to differ, each with its reason after a blank. */
  private static TreeSet<String> exceptions(String name) {
    var exceptions = new TreeSet<String>();
    for (var line : lines(FOLDER.resolve(name + "-exceptions.txt"))) {
      if (!line.startsWith("#")) {
        var parts = List.of(line.split(" ", 2));
        assertThat(parts).as("the id and its reason").hasSize(2);
        exceptions.add(parts.getFirst());
      }
    }
    return exceptions;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
