package dev.tramontane.lsp.document;

import dev.tramontane.issue.Span;
import dev.tramontane.language.flow.VariableSource;
import dev.tramontane.language.model.PublishScopes;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which variables the expressions of a workflow may see, and where each can come from. */
public final class Variables {

  /**
   * One place that gives a variable its value.
   *
   * @param description where it comes from: {@code input of the workflow}
   */
  public record Source(String description, Span span) {}

  private Variables() {}

  /** All variables by name, each with its sources in document order. */
  public static Map<String, List<Source>> of(WorkflowModel workflow, Optional<TaskModel> at) {
    var found = new LinkedHashMap<String, List<Source>>();
    workflow
        .input()
        .forEach(
            input -> add(found, input.name(), new Source("input of the workflow", input.span())));
    workflow
        .vars()
        .keySet()
        .forEach(name -> add(found, name, new Source("vars of the workflow", workflow.nameSpan())));
    workflow.tasks().values().forEach(task -> addPublished(found, task));
    at.ifPresent(task -> addItems(found, task));
    return found;
  }

  /** The place of a source, in words. */
  public static Source of(VariableSource source) {
    return switch (source) {
      case VariableSource.Input input -> new Source("input of the workflow", input.span());
      case VariableSource.Computed vars -> new Source("vars of the workflow", vars.span());
      case VariableSource.Item item ->
          new Source("item of `with-items`, in `input` only", item.span());
      case VariableSource.Published published ->
          new Source("published by task `%s`".formatted(published.task().name()), published.span());
    };
  }

  private static void addPublished(Map<String, List<Source>> found, TaskModel task) {
    var publishing = task.publishing();
    Stream.of(publishing.onSuccess(), publishing.onError(), publishing.onSkip())
        .flatMap(Variables::names)
        .distinct()
        .forEach(name ->
            add(
                found,
                name,
                new Source("published by task `%s`".formatted(task.name()), task.nameSpan())));
  }

  private static Stream<String> names(PublishScopes scopes) {
    return Stream.concat(scopes.branch().keySet().stream(), scopes.global().keySet().stream());
  }

  private static void addItems(Map<String, List<Source>> found, TaskModel task) {
    task.withItems()
        .forEach(items ->
            add(
                found,
                items.variable(),
                new Source("item of `with-items`, in `input` only", items.span())));
  }

  private static void add(Map<String, List<Source>> found, String name, Source source) {
    found.computeIfAbsent(name, _ -> new ArrayList<>()).add(source);
  }
}
