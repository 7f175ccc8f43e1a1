package dev.tramontane.lsp.navigation;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.issue.Span;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.lsp.document.OpenDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every place of a workflow that names a task: its declaration, on-clauses, {@code requires} and
 * {@code task(name)} in expressions.
 */
final class TaskNames {

  private static final Pattern IN_EXPRESSION =
      Pattern.compile("\\btask\\(\\s*['\"]?([\\w-]+)['\"]?\\s*\\)");
  private static final List<String> NAMING_KEYS =
      List.of("on-success", "on-error", "on-complete", "on-skip", "requires");

  /** One mention of a task. */
  record Mention(String name, Span span, boolean isDeclaration) {}

  private TaskNames() {}

  static List<Mention> in(OpenDocument document, WorkflowModel workflow) {
    var mentions = new ArrayList<Mention>();
    workflow.tasks().values().forEach(task -> mentions.add(declaration(task)));
    document.analysis().nodeOf(workflow).ifPresent(node -> addReferences(mentions, node));
    addExpressions(mentions, document, workflow);
    mentions.sort(Comparator.comparing(mention -> mention.span().start()));
    return mentions;
  }

  static Optional<Mention> at(OpenDocument document, WorkflowModel workflow, int offset) {
    return in(document, workflow).stream()
        .filter(mention -> mention.span().contains(offset))
        .findFirst();
  }

  private static Mention declaration(TaskModel task) {
    return new Mention(task.name(), inner(task), true);
  }

  /** The name without the quotes around it. */
  private static Span inner(TaskModel task) {
    var span = task.nameSpan();
    int width = span.end().offset() - span.start().offset();
    if (width != task.name().length() + 2) {
      return span;
    }
    return new ScalarNode(
            task.name(),
            ScalarNode.ScalarKind.STRING,
            task.name(),
            ScalarNode.ScalarStyle.DOUBLE_QUOTED,
            span)
        .part(0, task.name().length());
  }

  private static void addReferences(List<Mention> mentions, MappingNode workflow) {
    Stream.concat(
            workflow.get("task-defaults").stream(),
            workflow.get("tasks").stream()
                .filter(MappingNode.class::isInstance)
                .flatMap(tasks -> ((MappingNode) tasks).entries().values().stream())
                .map(entry -> entry.value()))
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .forEach(owner ->
            NAMING_KEYS.forEach(
                key -> owner.get(key).ifPresent(node -> addTargets(mentions, node))));
  }

  private static void addTargets(List<Mention> mentions, SyntaxNode node) {
    switch (node) {
      case ScalarNode scalar -> addTarget(mentions, scalar);
      case SequenceNode list -> list.items().forEach(item -> addTargets(mentions, item));
      case MappingNode map -> addMapTargets(mentions, map);
    }
  }

  private static void addMapTargets(List<Mention> mentions, MappingNode map) {
    if (map.has("next") || map.has("publish")) {
      map.get("next").ifPresent(next -> addTargets(mentions, next));
      return;
    }
    map.entries().values().forEach(entry -> addTarget(mentions, entry.key()));
  }

  private static void addTarget(List<Mention> mentions, ScalarNode scalar) {
    var name = scalar.text().split("[ (]", 2)[0];
    if (!name.isEmpty()) {
      mentions.add(new Mention(name, scalar.part(0, name.length()), false));
    }
  }

  private static void addExpressions(
      List<Mention> mentions, OpenDocument document, WorkflowModel workflow) {
    LineIndex lines = document.lines();
    var matcher = IN_EXPRESSION.matcher(document.text());
    matcher.region(workflow.span().start().offset(), workflow.span().end().offset());
    while (matcher.find()) {
      mentions.add(
          new Mention(matcher.group(1), lines.span(matcher.start(1), matcher.end(1)), false));
    }
  }
}
