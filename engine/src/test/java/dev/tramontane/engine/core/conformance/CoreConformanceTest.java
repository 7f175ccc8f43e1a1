package dev.tramontane.engine.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Holds the core against the answers of the real Mistral, wherever no REST is needed for that. */
class CoreConformanceTest {

  private static final Path CASES = Path.of("../server/src/test/resources/conformance/workflows");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void core_answers_as_mistral_does(TestReporter reporter) throws IOException {
    var failures = new TreeMap<String, List<String>>();
    int passed = 0;
    for (var file : cases()) {
      var name = file.getFileName().toString().replace(".yaml", "");
      var differences = differences(file, name);
      if (differences.isEmpty()) {
        passed++;
      } else {
        failures.put(name, differences);
      }
    }
    reporter.publishEntry(report(passed, failures));
    assertThat(failures.keySet()).isSubsetOf(KnownDifferences.names());
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static List<String> differences(Path file, String name) throws IOException {
    Map<String, ?> definition = new Yaml().load(Files.readString(file));
    var golden = golden(name);
    if (definition.containsKey("needs")) {
      return List.of();
    }
    try {
      var actual = Masking.mask(new CaseRun(definition).executions());
      boolean strict = Boolean.TRUE.equals(definition.get("strict_state_info"));
      var expected = golden.get("executions");
      return Comparison.differences(expected == null ? List.of() : expected, actual, strict);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      var lines = new ArrayList<String>();
      lines.add(e.toString());
      Stream.of(e.getStackTrace()).limit(4).forEach(frame -> lines.add("  at " + frame));
      return lines;
    }
  }

  private static Map<String, Object> golden(String name) throws IOException {
    var newest = CASES.resolve(name + ".golden-20.json");
    var file = Files.exists(newest) ? newest : CASES.resolve(name + ".golden.json");
    @SuppressWarnings("unchecked")
    Map<String, Object> golden = JSON.readValue(Files.readString(file), Map.class);
    return golden;
  }

  private static String report(int passed, Map<String, List<String>> failures) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("core conformance: %d passed, %d failed".formatted(passed, failures.size()));
    failures.forEach((name, differences) -> {
      lines.add("---- " + name);
      lines.addAll(differences);
    });
    var file = Path.of("target/core-conformance.txt");
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    return lines.getFirst();
  }
}
