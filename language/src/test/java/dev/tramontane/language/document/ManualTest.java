package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.vocabulary.DefinitionPart;
import dev.tramontane.language.vocabulary.Keywords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the language's manual is what the manual says it is. */
class ManualTest {

  private static final Path MANUAL = Path.of("../docs/language.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("^```yaml(?: ([^\\n]*))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private record Example(String mark, String text) {}

  static Stream<Example> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(MANUAL))
        .results()
        .map(found -> new Example(found.group(1) == null ? "" : found.group(1), found.group(2)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_accepted_unless_it_says_otherwise(Example example) {
    var document = TestReaders.reader().read(example.text());

    if (example.mark().equals("refused")) {
      assertThat(document.isValid()).isFalse();
    } else if (example.mark().startsWith("warned ")) {
      assertThat(document.issues())
          .extracting(Issue::code)
          .containsExactly(example.mark().substring("warned ".length()));
    } else {
      assertThat(document.issues()).as(example.text()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DefinitionPart.class)
  void every_key_is_in_an_example_or_a_table(DefinitionPart part) throws IOException {
    var manual = Files.readString(MANUAL);

    assertThat(Keywords.namesOf(part))
        .allSatisfy(key -> assertThat(manual).containsPattern("`" + key + "`|" + key + ":"));
  }
}
