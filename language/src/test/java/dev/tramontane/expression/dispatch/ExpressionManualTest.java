package dev.tramontane.expression.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.jinja.JinjaLibrary;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.expression.yaql.YaqlLibrary;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** The manual of expressions tells the truth: each example gives what stands behind its arrow. */
class ExpressionManualTest {

  private static final Path MANUAL = Path.of("../docs/expressions.md");
  private static final Pattern DATA = Pattern.compile("```json data\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXAMPLES = Pattern.compile("```examples\n(.*?)```", Pattern.DOTALL);
  private static final String ARROW = " → ";
  private static final String FAILS = "fails with ";

  private final ObjectMapper mapper = new ObjectMapper();
  private final Expressions expressions = Expressions.of(new Jinja(), new Yaql());
  private final String manual;
  private final FrozenMap data;

  ExpressionManualTest() throws IOException {
    manual = Files.readString(MANUAL);
    var found = DATA.matcher(manual);
    assertThat(found.find()).as("the data of the examples").isTrue();
    data = (FrozenMap) Objects.requireNonNull(value(found.group(1)));
  }

  private record Example(String text, String result) {}

  private List<Example> examples() {
    var examples = new ArrayList<Example>();
    var blocks = EXAMPLES.matcher(manual);
    while (blocks.find()) {
      for (var line : blocks.group(1).lines().toList()) {
        int arrow = line.lastIndexOf(ARROW);
        examples.add(new Example(line.substring(0, arrow), line.substring(arrow + ARROW.length())));
      }
    }
    return examples;
  }

  private @Nullable Object value(String json) {
    return Values.freeze(mapper.readValue(json, Object.class));
  }

  private @Nullable Object evaluated(String text) {
    return expressions.evaluate(
        text,
        new EvaluationContext(
            data, WorkflowFunctions.none(), new Entropy(Instant.EPOCH, new Random(1))));
  }

  private String problemWith(Example example) {
    try {
      var value = evaluated(example.text());
      if (!example.result().startsWith(FAILS) && Objects.equals(value, value(example.result()))) {
        return "";
      }
      return "%s gives %s, not %s".formatted(example.text(), value, example.result());
    } catch (ExpressionException e) {
      return example.result().equals(FAILS + e.causeName())
          ? ""
          : "%s fails with %s: %s".formatted(example.text(), e.causeName(), e.getMessage());
    }
  }

  @Test
  void every_example_gives_the_result_beside_it() {
    var problems = examples().stream().map(this::problemWith).filter(p -> !p.isEmpty()).toList();

    assertThat(problems).isEmpty();
    assertThat(examples()).hasSizeGreaterThan(300);
  }

  @Test
  void every_function_of_yaql_has_an_example() {
    var missing =
        YaqlLibrary.functions().stream()
            .map(YaqlLibrary.Function::name)
            .filter(name -> !manual.contains(name + "("))
            .distinct()
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void every_filter_of_jinja_has_an_example() {
    var text = String.join("\n", examples().stream().map(Example::text).toList());
    assertThat(
            JinjaLibrary.entries(JinjaLibrary.Kind.FILTER).stream().map(JinjaLibrary.Entry::name))
        .allSatisfy(name -> assertThat(text).containsPattern("\\| " + name + "\\b"));
  }
}
