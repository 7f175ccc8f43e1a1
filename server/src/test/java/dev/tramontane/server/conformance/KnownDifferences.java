package dev.tramontane.server.conformance;

import java.util.Map;

/** Cases in which we differ from the recorded Mistral, each with the reason. */
final class KnownDifferences {

  private static final String TASK_CANNOT_BE_READ =
      "the recorded Mistral answers 500 to a GET of the task, we show what it published";

  static final Map<String, String> REASONS =
      Map.of(
          "advanced_publish_global",
          TASK_CANNOT_BE_READ,
          "advanced_publish_on_error",
          TASK_CANNOT_BE_READ,
          "advanced_publish_only",
          TASK_CANNOT_BE_READ,
          "expr_jinja_block_without_variable",
          "a template of blocks alone is rendered, where Mistral fails",
          "func_executions_by_id",
          "executions() gives maps, so that fields can be read",
          "func_json_yaml",
          "json_pp() is gone, as in Mistral's newest release",
          "with_items_rerun_failed_only",
          "Mistral starts one item too many, which then runs for ever");

  private KnownDifferences() {}
}
