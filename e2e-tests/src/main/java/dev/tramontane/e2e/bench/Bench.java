package dev.tramontane.e2e.bench;

import dev.tramontane.db.embedded.EmbeddedPostgres;
import dev.tramontane.db.embedded.Settings;
import dev.tramontane.e2e.support.PackagedApplication;
import dev.tramontane.e2e.support.RestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Runs every workload against the packaged application with a durable PostgreSQL and writes the
 * table of {@code docs/benchmarks.md}. Arguments: the file to write, the corpus folder.
 */
public final class Bench {

  private static final int RUNS = 3;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final EmbeddedPostgres database;
  private final RestClient rest;
  private final Heap heap;

  private Bench(EmbeddedPostgres database, RestClient rest, Heap heap) {
    this.database = database;
    this.rest = rest;
    this.heap = heap;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var report = Path.of(arguments[0]);
    var corpus = Path.of(arguments[1]);
    var directory = Files.createTempDirectory("tramontane-bench");
    var rows = new ArrayList<String>();
    try (var database = EmbeddedPostgres.start(directory.resolve("database"), Settings.standard());
        var application = start(directory.resolve("data"), database);
        var heap = new Heap(application.pid())) {
      var bench = new Bench(database, application.rest(), heap);
      for (var workload : Workloads.all(corpus)) {
        var measurement = bench.measure(workload);
        IO.println(measurement.row());
        rows.add(measurement.row());
      }
    }
    Files.writeString(report, page(rows));
    IO.println("Written: " + report);
  }

  private static PackagedApplication start(Path data, EmbeddedPostgres database) {
    return PackagedApplication.start(
        PackagedApplication.jarUnderTest(),
        data,
        PackagedApplication.freePort(),
        List.of("-Xmx1g"),
        List.of(
            "--tramontane.database-url=" + database.jdbcUrl(),
            "--tramontane.database-user=" + database.user(),
            "--tramontane.database-password=" + database.password()));
  }

  private Measurement measure(Workload workload) throws SQLException {
    workload.definitions().forEach(definition -> rest.define(definition.kind(), definition.text()));
    var seconds = new ArrayList<Double>();
    for (int run = 1; run < RUNS; run++) {
      seconds.add(run(workload));
    }
    settle();
    heap.resetPeak();
    var before = writes();
    seconds.add(run(workload));
    settle();
    var written = writes().since(before);
    return new Measurement(workload, seconds, heap.peakBytes(), written.rows(), written.walBytes());
  }

  private double run(Workload workload) {
    long start = System.nanoTime();
    var id = rest.start(workload.workflow(), workload.input(), workload.params());
    var execution = rest.await(id, LIMIT);
    double seconds = (System.nanoTime() - start) / 1e9;
    var state = execution.get("state").asString();
    if (!state.equals(workload.expectedState())) {
      throw new IllegalStateException(
          "Expected '%s' to end in %s, but it ended in %s: %s"
              .formatted(
                  workload.label(),
                  workload.expectedState(),
                  state,
                  execution.path("state_info").asString("")));
    }
    return seconds;
  }

  private DatabaseWrites writes() throws SQLException {
    return DatabaseWrites.of(database.jdbcUrl(), database.user(), database.password());
  }

  /** PostgreSQL publishes the row counts of a session that went idle after ten seconds. */
  private static void settle() {
    LockSupport.parkNanos(Duration.ofSeconds(12).toNanos());
  }

  private static String page(List<String> rows) {
    return """
    # Benchmarks

    Made by `./tram bench` on %s: %d processors, heap limit 1 GB, PostgreSQL on the same machine with `fsync` and
    `synchronous_commit` on. Wall time is what a REST client sees, from sending POST /v2/executions until a GET shows
    the final state. Cold is the first run of the workload, warm the best of the later ones. Heap is the sum of the pools'
    peaks during the last run, garbage included; rows (renewals of the lease included) and write-ahead log are those of the last run. Mistral's times
    are those of OpenStack Mistral 15 on such a machine. Expressions by themselves: [benchmarks-expressions.md](benchmarks-expressions.md).

    | workload | cold s | warm s | Mistral s | peak heap MB | rows written | WAL kB |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: |
    %s
    """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            rows.stream().collect(Collectors.joining("\n")));
  }
}
