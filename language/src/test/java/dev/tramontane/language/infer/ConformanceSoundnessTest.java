package dev.tramontane.language.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.expression.conformance.GoldenCase;
import dev.tramontane.expression.conformance.GoldenCases;
import dev.tramontane.expression.conformance.UnreadableCases;
import dev.tramontane.language.infer.type.MemberObserver;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.type.ValueTypes;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real YAQL and Jinja2 answered is a member of the type inferred from the case's data. */
class ConformanceSoundnessTest {

  private static final Path FOLDER = Path.of("src/test/resources/conformance");
  private static final System.Logger LOG = System.getLogger("inference");

  /** Inference is for the language as workflows are run, not for its settings. */
  private static final Set<String> KINDS =
      Set.of("yaql", "yaql-inline", "evaluate", "recursive", "jinja");

  @ParameterizedTest
  @CsvSource({"yaql.jsonl, 2000, 1100", "jinja.jsonl, 480, 250"})
  void every_recorded_result_is_a_member_of_the_inferred_type(
      String file, int leastCases, int leastKnown) throws UnreadableCases {
    int checked = 0;
    int known = 0;
    var wrong = new ArrayList<String>();
    for (var golden : cases(file)) {
      var type = inferred(golden);
      var value = RecordedValues.plain(golden.fields().get("result"));
      if (value.isEmpty()) {
        continue;
      }
      checked++;
      known += type.isUnknown() ? 0 : 1;
      if (!ValueTypes.isMember(value.get()[0], type)) {
        wrong.add(
            "%s: %s gives %s, inferred %s"
                .formatted(
                    golden.id(),
                    golden.fields().get("expr"),
                    golden.fields().get("result"),
                    type.text()));
      }
    }

    LOG.log(Level.INFO, "%s: %d results, %d of a known type".formatted(file, checked, known));
    assertThat(wrong).as("results outside of the inferred type").isEmpty();
    assertThat(checked).isGreaterThan(leastCases);
    assertThat(known).isGreaterThan(leastKnown);
  }

  private static List<GoldenCase> cases(String file) throws UnreadableCases {
    return GoldenCases.in(FOLDER.resolve(file)).stream()
        .filter(golden -> golden.fields().containsKey("result"))
        .filter(golden -> KINDS.contains(golden.kind()))
        .filter(golden -> !golden.fields().containsKey("options"))
        .filter(golden -> !isLeftAlone(golden))
        .toList();
  }

  /** With empty data Mistral's recursive evaluation gives back the template. */
  private static boolean isLeftAlone(GoldenCase golden) {
    return golden.kind().equals("recursive")
        && !(golden.data() instanceof Map<?, ?> data && !data.isEmpty());
  }

  private static Type inferred(GoldenCase golden) {
    var environment = TypeEnvironment.of(ValueTypes.of(golden.data()));
    if (golden.kind().equals("yaql")) {
      return Types.frozen(
          ExpressionTypes.ofYaqlExpression(
              String.valueOf(golden.template()), environment, MemberObserver.NONE));
    }
    return ExpressionTypes.typeOf(golden.template(), environment);
  }
}
