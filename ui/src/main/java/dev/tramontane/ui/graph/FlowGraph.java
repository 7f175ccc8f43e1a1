package dev.tramontane.ui.graph;

import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.model.WorkflowType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes and edges of a workflow, without places. Besides its tasks a workflow has a start, an
 * end and one node for every engine command that a task leads to.
 */
record FlowGraph(Map<String, FlowNode> nodes, List<FlowEdge> edges) {

  static final String START = "start of workflow";
  static final String END = "end of workflow";

  FlowGraph {
    nodes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    edges = List.copyOf(edges);
  }

  static FlowGraph of(WorkflowModel workflow) {
    return new Builder(workflow).build();
  }

  FlowNode node(String id) {
    var node = nodes.get(id);
    if (node == null) {
      throw new IllegalStateException("Expected a node of the graph, but %s is none".formatted(id));
    }
    return node;
  }

  private static final class Builder {

    private final WorkflowModel workflow;
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Set<FlowEdge> edges = new java.util.LinkedHashSet<>();

    Builder(WorkflowModel workflow) {
      this.workflow = workflow;
    }

    FlowGraph build() {
      if (workflow.tasks().isEmpty()) {
        return new FlowGraph(Map.of(), List.of());
      }
      nodes.put(START, FlowNode.start(START));
      workflow.tasks().values().forEach(task -> nodes.put(task.name(), FlowNode.of(task)));
      for (var task : workflow.tasks().values()) {
        if (workflow.type() == WorkflowType.REVERSE) {
          addRequirements(task);
        } else {
          addTransitions(task);
        }
      }
      addStartAndEnd();
      return new FlowGraph(nodes, new ArrayList<>(edges));
    }

    private void addRequirements(TaskModel task) {
      for (var required : task.requires()) {
        if (nodes.containsKey(required)) {
          edges.add(new FlowEdge(required, task.name(), FlowEdge.Kind.REQUIRES, ""));
        }
      }
    }

    private void addTransitions(TaskModel task) {
      var transitions = task.transitions();
      transitions.onSuccess().forEach(each -> add(task, each, FlowEdge.Kind.SUCCESS));
      transitions.onError().forEach(each -> add(task, each, FlowEdge.Kind.ERROR));
      transitions.onComplete().forEach(each -> add(task, each, FlowEdge.Kind.COMPLETE));
      transitions.onSkip().forEach(each -> add(task, each, FlowEdge.Kind.SKIP));
    }

    private void add(TaskModel task, Transition transition, FlowEdge.Kind kind) {
      var condition = transition.condition() == null ? "" : bare(transition.condition());
      if (workflow.tasks().containsKey(transition.target())) {
        edges.add(new FlowEdge(task.name(), transition.target(), kind, condition));
        return;
      }
      transition
          .command()
          .ifPresent(command -> {
            var node = FlowNode.command(task.name(), command.word());
            nodes.put(node.id(), node);
            edges.add(new FlowEdge(task.name(), node.id(), kind, condition));
          });
    }

    /** Without the marks that every condition has. */
    private static String bare(String condition) {
      var inside = condition.strip().replaceAll("^(<%|\\{\\{)\\s*|\\s*(%>|\\}\\})$", "");
      return inside.isEmpty() ? condition : inside;
    }

    /** A loop without an entry has no start edge: it never runs, and that shows. */
    private void addStartAndEnd() {
      var reached = new HashSet<String>();
      var left = new HashSet<String>();
      edges.stream()
          .filter(edge -> !edge.from().equals(edge.to()))
          .forEach(edge -> {
            reached.add(edge.to());
            left.add(edge.from());
          });
      nodes.put(END, FlowNode.end(END));
      for (var task : workflow.tasks().keySet()) {
        if (!reached.contains(task)) {
          edges.add(new FlowEdge(START, task, FlowEdge.Kind.START, ""));
        }
        if (!left.contains(task)) {
          edges.add(new FlowEdge(task, END, FlowEdge.Kind.END, ""));
        }
      }
      if (edges.stream().noneMatch(edge -> edge.to().equals(END))) {
        nodes.remove(END);
      }
    }
  }
}
