package dev.tramontane.engine.action.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.action.discovery.DiscoveredActions;
import dev.tramontane.engine.action.spi.ActionParameter;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Run with {@code -Dmanual.write} to write what the test expects. */
class ActionManualTest {

  private static final Path MANUAL = Path.of("..", "docs", "actions.md");
  private static final String BEGIN =
      "<!-- Made of the actions' schemas by ActionManualTest. -->\n";
  private static final String END = "<!-- End of what is made. -->\n";

  private static String all() {
    try (var found = DiscoveredActions.onClassPath()) {
      return found.actions().stream()
          .map(action -> action.schema())
          .sorted(Comparator.comparing(ActionSchema::name))
          .map(ActionManualTest::section)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String section(ActionSchema schema) {
    var rows =
        schema.parameters().stream().map(ActionManualTest::row).collect(Collectors.joining());
    var table =
        rows.isEmpty() ? "" : "\n| input | type | default | |\n| --- | --- | --- | --- |\n" + rows;
    var waits = schema.is(Trait.ASYNCHRONOUS) ? " Asynchronous." : "";
    return "### %s\n\n%s%s\n%s\nResult: %s\n"
        .formatted(
            schema.name(), schema.documentation(), waits, table, schema.output().documentation());
  }

  private static String row(ActionParameter parameter) {
    var standard =
        parameter.required()
            ? "required"
            : "`" + JsonMapper.shared().writeValueAsString(parameter.defaultValue()) + "`";
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            parameter.name(),
            parameter.type().name().toLowerCase(Locale.ROOT),
            standard,
            parameter.documentation());
  }

  @Test
  void the_manual_says_what_the_schemas_say() throws IOException {
    var manual = Files.readString(MANUAL);
    int begin = manual.indexOf(BEGIN) + BEGIN.length();
    int end = manual.indexOf(END);
    if (System.getProperty("manual.write") != null) {
      Files.writeString(MANUAL, manual.substring(0, begin) + all() + manual.substring(end));
    } else {
      assertThat(manual.substring(begin, end)).isEqualTo(all());
    }
  }

  @Test
  void every_action_and_parameter_is_explained() {
    try (var found = DiscoveredActions.onClassPath()) {
      assertThat(found.actions())
          .allSatisfy(action -> {
            assertThat(action.schema().documentation()).isNotBlank();
            assertThat(action.schema().output().documentation()).isNotBlank();
            assertThat(action.schema().parameters())
                .allSatisfy(parameter -> assertThat(parameter.documentation()).isNotBlank());
          });
    }
  }
}
