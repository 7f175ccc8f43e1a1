package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.issue.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder of definitions, each beside the issues that it has. Run with {@code
 * -Dtramontane.goldens=write} to rewrite them, and review the difference.
 */
class GoldenIssuesTest {

  private static final Path FOLDER = Path.of("src/test/resources/definitions");

  static Stream<Path> definitions() throws IOException {
    return Files.list(FOLDER).filter(file -> file.toString().endsWith(".yaml")).sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("definitions")
  void issues_are_those_of_the_golden(Path definition) throws IOException {
    var issues = TestReaders.reader().read(Files.readString(definition)).issues();
    var found = issues.stream().map(GoldenIssuesTest::line).collect(Collectors.joining());
    var golden = Path.of(definition.toString().replace(".yaml", ".issues"));
    if ("write".equals(System.getProperty("tramontane.goldens"))) {
      Files.writeString(golden, found);
    }

    assertThat(found).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("definitions")
  void every_code_is_documented(Path definition) throws IOException {
    var documented = Files.readString(Path.of("../docs/issues.md"));

    assertThat(TestReaders.reader().read(Files.readString(definition)).issues())
        .extracting(Issue::code)
        .allSatisfy(code -> assertThat(documented).contains("`" + code + "`"));
  }

  private static String line(Issue issue) {
    return "%d:%d-%d:%d %s %s%n  %s%n  -> %s%n"
        .formatted(
            issue.span().start().line() + 1,
            issue.span().start().column() + 1,
            issue.span().end().line() + 1,
            issue.span().end().column() + 1,
            issue.severity().name().toLowerCase(java.util.Locale.ROOT),
            issue.code(),
            issue.message().strip().replace("\n", "\n  "),
            issue.remedy());
  }
}
