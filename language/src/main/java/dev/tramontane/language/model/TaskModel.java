package dev.tramontane.language.model;

import dev.tramontane.issue.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One task as written, with {@code task-defaults} merged in.
 *
 * @param requires names of the tasks that a reverse workflow runs first; empty in a direct one
 * @param nameSpan the task's name in the text
 * @param span the whole task, name included
 * @param keySpans the value of each key that the task itself writes, by key
 * @param keyNameSpans where each of these keys itself stands
 * @param inputSpans the name of each input that the task itself writes, inline ones included
 */
public record TaskModel(
    String name,
    @Nullable String description,
    List<String> tags,
    Invocation invocation,
    TaskInput input,
    List<WithItems> withItems,
    Publishing publishing,
    Transitions transitions,
    Join join,
    List<String> requires,
    Policies policies,
    Span nameSpan,
    Span span,
    Map<String, Span> keySpans,
    Map<String, Span> keyNameSpans,
    Map<String, Span> inputSpans) {

  public TaskModel {
    tags = List.copyOf(tags);
    withItems = List.copyOf(withItems);
    requires = List.copyOf(requires);
    keySpans = Map.copyOf(keySpans);
    keyNameSpans = Map.copyOf(keyNameSpans);
    inputSpans = Map.copyOf(inputSpans);
  }

  public boolean hasJoin() {
    return !(join instanceof Join.None);
  }
}
