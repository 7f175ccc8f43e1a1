package dev.tramontane.server.startup;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.server.config.TramontaneProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the examples on the first start, so that the first page is not empty. A note in the data
 * folder keeps those that a user has deleted from coming back.
 */
@Component
final class ExampleSeeder implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ExampleSeeder.class);
  private static final String EXAMPLES = "classpath:examples/*.yaml";

  private final Definitions definitions;
  private final DefinitionReader reader = new DefinitionReader(ExpressionChecker.NONE);
  private final boolean wanted;
  private final Path note;

  ExampleSeeder(Definitions definitions, TramontaneProperties properties) {
    this.definitions = definitions;
    wanted = properties.seedExamples();
    note = properties.data().resolve("examples-seeded");
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!wanted || Files.exists(note)) {
      return;
    }
    if (isEmpty()) {
      for (var example : new PathMatchingResourcePatternResolver().getResources(EXAMPLES)) {
        save(example);
      }
    }
    Files.createDirectories(note.toAbsolutePath().getParent());
    Files.writeString(
        note, "The examples were brought once; delete this file to get them again.\n");
  }

  private boolean isEmpty() {
    return definitions.workflows(ListQuery.where()).items().isEmpty();
  }

  private void save(Resource example) throws IOException {
    var text = example.getContentAsString(StandardCharsets.UTF_8);
    try {
      if (reader.read(text).kind() == DocumentKind.WORKBOOK) {
        definitions.createWorkbook(text, SaveOptions.standard());
      } else {
        definitions.createWorkflows(text, SaveOptions.standard());
      }
    } catch (EngineException refused) {
      LOG.warn("The example {} was not saved: {}", example.getFilename(), refused.getMessage());
    }
  }
}
