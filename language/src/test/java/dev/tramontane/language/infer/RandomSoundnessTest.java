package dev.tramontane.language.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.expression.Budget;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionOptions;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.type.ValueTypes;
import dev.tramontane.value.FrozenMap;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the evaluator gives for a random expression and random data is of the inferred type. */
class RandomSoundnessTest {

  private static final System.Logger LOG = System.getLogger("inference");
  private static final int EXPRESSIONS = Integer.getInteger("inference.expressions", 12_000);

  private final Expressions expressions = Expressions.of(new Jinja(), new Yaql());

  /**
   * How many expressions gave a value, and how many of these were of a type that says something.
   */
  private record Count(int values, int known) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 20260824})
  void yaql_gives_only_members_of_the_inferred_type(long seed) {
    var random = new Random(seed);
    var writer = new RandomYaql(random);

    var count = check(seed, random, _ -> "<% " + writer.expression() + " %>");

    LOG.log(Level.INFO, "random yaql, seed %d: %s".formatted(seed, count));
    assertThat(count.values()).isGreaterThan(EXPRESSIONS / 5);
    assertThat(count.known()).isGreaterThan(count.values() / 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20260824})
  void jinja_gives_only_members_of_the_inferred_type(long seed) {
    var random = new Random(seed);
    var writer = new RandomJinja(random);

    var count = check(seed, random, _ -> "{{ " + writer.expression() + " }}");

    LOG.log(Level.INFO, "random jinja, seed %d: %s".formatted(seed, count));
    assertThat(count.values()).isGreaterThan(EXPRESSIONS / 5);
    assertThat(count.known()).isGreaterThan(count.values() / 2);
  }

  @Test
  void a_fresh_seed_finds_nothing_either() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var yaql = new RandomYaql(random);
    var jinja = new RandomJinja(random);

    var count =
        check(
            seed,
            random,
            number ->
                number % 2 == 0
                    ? "<% " + yaql.expression() + " %>"
                    : "{{ " + jinja.expression() + " }}");

    LOG.log(Level.INFO, "random, fresh seed %d: %s".formatted(seed, count));
    assertThat(count.values()).isPositive();
  }

  private Count check(long seed, Random random, Function<Integer, String> writer) {
    var values = new RandomValues(random);
    int given = 0;
    int known = 0;
    for (int number = 0; number < EXPRESSIONS; number++) {
      var data = values.data();
      var type = inferred(writer, number, Types.join(ValueTypes.of(data), other(random, values)));
      try {
        var value = expressions.evaluate(type.text(), context(data));
        given++;
        known += type.type().isUnknown() ? 0 : 1;
        assertThat(ValueTypes.isMember(value, type.type()))
            .as(
                "seed %d, expression %d%n--> %s%nover %s%ngives %s%ninferred %s",
                seed, number, type.text(), data, value, type.type().text())
            .isTrue();
      } catch (ExpressionException _) {
        // it gives no value: nothing is said of that
      }
    }
    return new Count(given, known);
  }

  private record Inferred(String text, Type type) {}

  private static Inferred inferred(Function<Integer, String> writer, int number, Type data) {
    var text = writer.apply(number);
    return new Inferred(text, ExpressionTypes.typeOf(text, TypeEnvironment.of(data)));
  }

  /** The data of another run, so that types are wider than one value. */
  private static Type other(Random random, RandomValues values) {
    return random.nextBoolean() ? Types.NOTHING : ValueTypes.of(values.data());
  }

  private static EvaluationContext context(FrozenMap data) {
    return new EvaluationContext(
        data,
        WorkflowFunctions.none(),
        new Entropy(Instant.parse("2024-11-05T06:07:08Z"), new Random(7)),
        Budget.DEFAULT,
        ExpressionOptions.DEFAULT);
  }
}
