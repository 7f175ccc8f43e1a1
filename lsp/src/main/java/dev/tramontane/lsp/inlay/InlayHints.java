package dev.tramontane.lsp.inlay;

import dev.tramontane.issue.Span;
import dev.tramontane.language.flow.Clause;
import dev.tramontane.language.flow.Outcome;
import dev.tramontane.language.flow.Viewpoint;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.workflow.WorkflowTypes;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The types of what tasks publish and workflows compute, where they are known. */
public final class InlayHints {

  private static final int LONGEST = 60;
  private static final List<String> SCOPES = List.of("branch", "global");

  private final OpenDocument document;
  private final Range range;

  private InlayHints(OpenDocument document, Range range) {
    this.document = document;
    this.range = range;
  }

  /** The hints inside {@code range}, whose lines count as a whole. */
  public static List<InlayHint> in(OpenDocument document, Range range) {
    var hints = new InlayHints(document, range);
    return document.analysis().definition().workflows().stream()
        .filter(workflow -> hints.isSeen(workflow.span()))
        .flatMap(hints::ofWorkflow)
        .toList();
  }

  private boolean isSeen(Span span) {
    return span.start().line() <= range.getEnd().getLine()
        && span.end().line() >= range.getStart().getLine();
  }

  private Stream<InlayHint> ofWorkflow(WorkflowModel workflow) {
    var types = document.types().of(workflow);
    var node = document.analysis().nodeOf(workflow);
    var vars =
        node.flatMap(written -> map(written, "vars")).stream()
            .flatMap(written -> entries(written, types, new Viewpoint.Start(), Outcome.SUCCESS));
    return Stream.concat(
        vars,
        node.flatMap(written -> map(written, "tasks")).stream()
            .flatMap(tasks -> ofTasks(workflow, tasks, types)));
  }

  private Stream<InlayHint> ofTasks(
      WorkflowModel workflow, MappingNode tasks, WorkflowTypes types) {
    return workflow.tasks().values().stream()
        .filter(task -> isSeen(task.span()))
        .flatMap(
            task -> map(tasks, task.name()).stream().flatMap(node -> ofTask(task, node, types)));
  }

  private Stream<InlayHint> ofTask(TaskModel task, MappingNode node, WorkflowTypes types) {
    var place = new Viewpoint.Arrival(task.name());
    var shortForms =
        Stream.of(
                published(node, "publish", types, place, Outcome.SUCCESS),
                published(node, "publish-on-error", types, place, Outcome.ERROR),
                published(node, "publish-on-skip", types, place, Outcome.SKIPPED))
            .flatMap(hints -> hints);
    return Stream.concat(
        shortForms,
        Stream.of(Clause.values()).flatMap(clause -> ofClause(clause, node, types, place)));
  }

  private Stream<InlayHint> ofClause(
      Clause clause, MappingNode task, WorkflowTypes types, Viewpoint place) {
    var outcome =
        switch (clause) {
          case ON_SUCCESS -> Outcome.SUCCESS;
          case ON_ERROR, ON_COMPLETE -> Outcome.ERROR;
          case ON_SKIP -> Outcome.SKIPPED;
        };
    return map(task, clause.key()).flatMap(node -> map(node, "publish")).stream()
        .flatMap(publish ->
            SCOPES.stream().flatMap(scope -> published(publish, scope, types, place, outcome)));
  }

  private Stream<InlayHint> published(
      MappingNode owner, String key, WorkflowTypes types, Viewpoint place, Outcome outcome) {
    return map(owner, key).stream().flatMap(node -> entries(node, types, place, outcome));
  }

  private Stream<InlayHint> entries(
      MappingNode variables, WorkflowTypes types, Viewpoint place, Outcome outcome) {
    return variables.entries().values().stream()
        .filter(entry -> isSeen(entry.key().span()))
        .flatMap(entry ->
            hint(entry, types.typeOf(entry.value().value(), place, Optional.of(outcome))).stream());
  }

  /** A literal needs no hint. */
  private static Optional<InlayHint> hint(MappingEntry entry, Type type) {
    var value = String.valueOf(entry.value().value());
    boolean isComputed = value.contains("<%") || value.contains("{{");
    if (!isComputed || type.isUnknown()) {
      return Optional.empty();
    }
    var hint =
        new InlayHint(
            Ranges.of(entry.key().span().end()), Either.forLeft(": " + shortened(type.text())));
    hint.setKind(InlayHintKind.Type);
    hint.setTooltip(type.text());
    return Optional.of(hint);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  private static Optional<MappingNode> map(MappingNode owner, String key) {
    return owner.get(key).flatMap(InlayHints::map);
  }

  private static Optional<MappingNode> map(SyntaxNode node) {
    return node instanceof MappingNode map ? Optional.of(map) : Optional.empty();
  }
}
