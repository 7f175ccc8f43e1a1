package dev.tramontane.engine.analysis;

import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The innermost failing task and how it was reached (debugger reference section 6.1).
 *
 * @param path from the asked execution down to the failing task; never empty
 * @param summary one plain sentence: what failed, where, after how many attempts
 * @param message the error as text
 * @param actionName action or nested workflow that the task called, if it came that far
 * @param input evaluated input of the last attempt, if it came that far
 * @param output what the action answered, null if nothing
 * @param attempts how often it was tried, at least 1
 * @param line zero-based line of the task in the definition text
 * @param definitionHash the text that ran
 */
public record FailureCause(
    List<FailureStep> path,
    String summary,
    String message,
    Optional<String> actionName,
    Optional<FrozenMap> input,
    @Nullable Object output,
    int attempts,
    int line,
    String definitionHash) {

  public FailureCause {
    path = List.copyOf(path);
  }

  public FailureStep leaf() {
    return path.getLast();
  }
}
