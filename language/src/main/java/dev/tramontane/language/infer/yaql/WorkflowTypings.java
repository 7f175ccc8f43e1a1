package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Types;
import java.util.Map;
import java.util.Optional;

/** What Mistral adds (reference: expressions.md section 10). */
final class WorkflowTypings {

  private WorkflowTypings() {}

  static Map<String, Typing> all() {
    return Map.of(
        "env",
        call -> call.typer().environment().env(),
        "execution",
        call -> call.typer().environment().execution(),
        "task",
        WorkflowTypings::task,
        "global",
        WorkflowTypings::global);
  }

  private static Type task(YaqlCall call) {
    if (call.size() == 0) {
      return call.typer().environment().task(Optional.empty());
    }
    return call.constant(0)
        .map(name -> call.typer().environment().task(Optional.of(name)))
        .orElse(Types.UNKNOWN);
  }

  private static Type global(YaqlCall call) {
    return call.constant(0)
        .map(name -> call.typer().environment().global(name))
        .orElse(Types.UNKNOWN);
  }
}
