package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Every definition of the conformance cases is accepted or refused as Mistral did. */
class ConformanceDefinitionsTest {

  @Test
  void every_definition_is_accepted_or_refused_as_mistral_did() throws IOException {
    var failures = new ArrayList<String>();
    int passed = 0;
    for (var definition : ConformanceDefinitions.all()) {
      var document = TestReaders.reader().read(definition.text(), definition.kind());
      if (document.isValid() == definition.isAccepted()) {
        passed++;
      } else {
        failures.add("%s: %s".formatted(definition, document.issues()));
      }
    }

    report("definitions: %d passed, %d failed".formatted(passed, failures.size()));
    assertThat(failures).isEmpty();
    assertThat(passed).isGreaterThan(250);
  }

  private static void report(String line) throws IOException {
    var target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("definitions.txt"), line + "\n");
    org.junit.platform.commons.logging.LoggerFactory.getLogger(ConformanceDefinitionsTest.class)
        .info(() -> line);
  }
}
