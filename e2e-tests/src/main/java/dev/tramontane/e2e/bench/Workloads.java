package dev.tramontane.e2e.bench;

import dev.tramontane.e2e.bench.Workload.Definition;
import dev.tramontane.e2e.generated.SiteDecommissioning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** What is measured: our own workloads always, the operators' where their folder is at hand. */
final class Workloads {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Workloads() {}

  static List<Workload> all(Path corpus) {
    var workloads = new ArrayList<>(own());
    var rally = corpus.resolve("mistral-rally");
    if (Files.isDirectory(rally)) {
      workloads.addAll(operators(rally));
    }
    return workloads;
  }

  private static List<Workload> own() {
    return List.of(
        new Workload("chain of 100 `std.noop`", chain(100), "bench_chain", 3),
        new Workload("join of 500", join(500), "bench_join", 14),
        new Workload(
            "site decommissioning (generated twin)",
            List.of(
                new Definition("workbooks", SiteDecommissioning.actions()),
                new Definition("workflows", SiteDecommissioning.nestedWorkflows()),
                new Definition("workflows", SiteDecommissioning.workflow())),
            SiteDecommissioning.WORKFLOW,
            Map.of(),
            Map.of("env", SiteDecommissioning.environment()),
            "SUCCESS",
            0));
  }

  private static List<Workload> operators(Path rally) {
    return List.of(
        new Workload(
            "corpus: join_500_wb",
            List.of(new Definition("workbooks", text(rally, "join_500_wb.yaml"))),
            "join_500_wb.wf",
            Map.of(),
            Map.of(),
            "SUCCESS",
            14),
        new Workload(
            "corpus: with-items, 100 items, concurrency 10",
            List.of(new Definition("workbooks", text(rally, "wb.yaml"))),
            "with_items_wb.wf",
            json(rally, "count_100_concurrency_10.json"),
            Map.of(),
            "SUCCESS",
            0),
        new Workload(
            "corpus: complex_wf_wb (ends in ERROR, as on Mistral)",
            List.of(new Definition("workbooks", text(rally, "complex_wf_wb.yaml"))),
            "very_big_wb.top_level_workflow",
            Map.of(),
            json(rally, "complex_wf_params.json"),
            "ERROR",
            0),
        new Workload(
            "corpus: terminate_wf",
            List.of(
                new Definition("workflows", text(rally, "sub_wfs.yaml")),
                new Definition("workbooks", text(rally, "dummy_actions.yaml")),
                new Definition("workbooks", text(rally, "dummy_actions_nuage.yaml")),
                new Definition("workflows", text(rally, "terminate_wf.yaml"))),
            "mistral_cmg_terminate",
            Map.of(),
            json(rally, "terminate_params.json"),
            "SUCCESS",
            603));
  }

  private static String chain(int length) {
    return IntStream.rangeClosed(1, length)
        .mapToObj(i ->
            i < length
                ? "    t%d:\n      on-success: t%d\n".formatted(i, i + 1)
                : "    t%d:\n      action: std.noop\n".formatted(i))
        .collect(Collectors.joining("", "version: '2.0'\nbench_chain:\n  tasks:\n", ""));
  }

  private static String join(int branches) {
    return IntStream.rangeClosed(1, branches)
        .mapToObj("    t%d:\n      on-success: joined\n"::formatted)
        .collect(
            Collectors.joining(
                "", "version: '2.0'\nbench_join:\n  tasks:\n    joined:\n      join: all\n", ""));
  }

  private static String text(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object json(Path folder, String name) {
    return JSON.readTree(text(folder, name));
  }
}
