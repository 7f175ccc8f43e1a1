package dev.tramontane.expression.bench;

import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Evaluates the texts of {@code workloads.properties}, as the engine does: frozen data in, a frozen
 * value out. {@code expression_page.py} evaluates the same texts on the same data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpressionBenchmark {

  private static final Path WORKLOADS = Path.of("src/jmh/resources/workloads.properties");
  private static final int PEOPLE = 1000;
  private static final int TEMPLATE_BYTES = 100_000;

  @Param({
    "yaql_path",
    "yaql_query",
    "yaql_interpolation",
    "jinja_path",
    "jinja_query",
    "jinja_template"
  })
  public String workload = "";

  private final Expressions expressions = Expressions.of(new Jinja(), new Yaql());
  private EvaluationContext context = context(Values.emptyMap());
  private String text = "";

  private static EvaluationContext context(FrozenMap data) {
    return new EvaluationContext(
        data, WorkflowFunctions.none(), new Entropy(Instant.EPOCH, new Random(1)));
  }

  @Setup
  public void prepare() throws IOException {
    var workloads = new Properties();
    try (var reader = Files.newBufferedReader(WORKLOADS)) {
      workloads.load(reader);
    }
    text = Objects.requireNonNull(workloads.getProperty(workload), workload);
    if (workload.endsWith("_template")) {
      text = text + "\n" + "All work and no play makes Jack a dull boy.\n".repeat(TEMPLATE_BYTES / 44);
    }
    context = context(data());
  }

  private static FrozenMap data() {
    var people = new ArrayList<@Nullable Object>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          Map.of("id", (long) i, "name", "person " + i, "score", (long) (i * 7919 % PEOPLE)));
    }
    return Values.freezeMap(
        Map.of("a", Map.of("b", Map.of("c", "deep")), "name", "Ada", "people", people));
  }

  @Benchmark
  public @Nullable Object evaluate() {
    return expressions.evaluate(text, context);
  }
}
