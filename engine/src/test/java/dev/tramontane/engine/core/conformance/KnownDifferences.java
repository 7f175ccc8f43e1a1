package dev.tramontane.engine.core.conformance;

import java.util.Map;
import java.util.Set;

/** Cases in which we answer otherwise on purpose, and why. */
final class KnownDifferences {

  private static final Map<String, String> REASONS =
      Map.of(
          "expr_jinja_block_without_variable",
          "a template of blocks alone is rendered, where Mistral fails",
          "func_json_yaml",
          "json_pp() is gone, as in Mistral's newest release",
          "func_executions_by_id",
          "executions() gives maps, so that fields can be read",
          "with_items_rerun_failed_only",
          "Mistral starts one item too many, which then runs for ever",
          "idempotent_creation_with_id",
          "the second start is answered by REST without asking the core",
          "source_execution_id_copy",
          "the source execution is found by the service, not by the core");

  private KnownDifferences() {}

  static Set<String> names() {
    return REASONS.keySet();
  }
}
