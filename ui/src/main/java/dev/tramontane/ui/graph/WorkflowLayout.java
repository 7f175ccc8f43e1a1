package dev.tramontane.ui.graph;

import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.ui.graph.GraphLayout.PlacedEdge;
import dev.tramontane.ui.graph.GraphLayout.PlacedGroup;
import dev.tramontane.ui.graph.GraphLayout.PlacedNode;
import dev.tramontane.ui.graph.LayeredLayout.Item;
import dev.tramontane.ui.graph.LayeredLayout.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Computes the places of a workflow's graph: blocks first, then everything around them. */
public final class WorkflowLayout {

  private final FlowGraph graph;
  private final List<Block> blocks;
  private final Map<String, Double> widths = new LinkedHashMap<>();
  private final Map<String, String> blockOf = new LinkedHashMap<>();

  private WorkflowLayout(FlowGraph graph) {
    this.graph = graph;
    this.blocks = Strands.of(graph).stream().map(bundle -> Block.of(bundle, graph)).toList();
    blocks.forEach(this::take);
  }

  private void take(Block block) {
    for (var id : block.places().keySet()) {
      blockOf.put(id, block.id());
      if (graph.node(id).kind() == FlowNode.Kind.TASK) {
        widths.put(id, block.taskWidth());
      }
    }
  }

  /** Equal workflows always get equal places. */
  public static GraphLayout of(WorkflowModel workflow) {
    return of(FlowGraph.of(workflow));
  }

  static GraphLayout of(FlowGraph graph) {
    return graph.nodes().isEmpty() ? GraphLayout.EMPTY : new WorkflowLayout(graph).place();
  }

  private GraphLayout place() {
    var items = new ArrayList<Item>();
    graph.nodes().values().stream()
        .filter(node -> !blockOf.containsKey(node.id()))
        .forEach(node -> items.add(new Item(node.id(), node.size().width(), node.size().height())));
    blocks.forEach(block -> items.add(new Item(block.id(), block.width(), block.height())));
    var outer = LayeredLayout.spacious(items, outerEdges());

    var places = new LinkedHashMap<>(outer.places());
    var edges = new ArrayList<PlacedEdge>(outer.edges());
    var groups = new ArrayList<PlacedGroup>();
    for (var block : blocks) {
      var corner = placeOf(places, block.id());
      groups.add(
          new PlacedGroup(
              block.id(),
              block.label(),
              corner.x(),
              corner.y(),
              block.width(),
              block.height(),
              block.header()));
      block
          .places()
          .forEach((id, at) -> places.put(id, new Place(corner.x() + at.x(), corner.y() + at.y())));
      block.edges().forEach(edge -> edges.add(edge.movedBy(corner.x(), corner.y())));
    }
    return new GraphLayout(outer.width(), outer.height(), placed(places), groups, edges);
  }

  /** Edges as seen from outside the blocks: those inside are gone, alike ones are counted. */
  private List<FlowEdge> outerEdges() {
    var counted = new LinkedHashMap<FlowEdge, Integer>();
    for (var edge : graph.edges()) {
      var from = blockOf.getOrDefault(edge.from(), edge.from());
      var to = blockOf.getOrDefault(edge.to(), edge.to());
      var bundled = !from.equals(edge.from()) || !to.equals(edge.to());
      if (bundled && from.equals(to)) {
        continue;
      }
      var seen = bundled ? edge.between(from, to).labelled("") : edge;
      counted.merge(seen, 1, Integer::sum);
    }
    return counted.entrySet().stream()
        .map(entry ->
            entry.getValue() > 1 ? entry.getKey().labelled("×" + entry.getValue()) : entry.getKey())
        .toList();
  }

  private List<PlacedNode> placed(Map<String, Place> places) {
    return graph.nodes().values().stream()
        .map(node -> {
          var at = placeOf(places, node.id());
          return new PlacedNode(
              node.id(),
              node.kind().name().toLowerCase(Locale.ROOT),
              node.label(),
              node.detail(),
              at.x(),
              at.y(),
              widths.getOrDefault(node.id(), node.size().width()),
              node.size().height(),
              node.marks());
        })
        .toList();
  }

  private static Place placeOf(Map<String, Place> places, String id) {
    var place = places.get(id);
    if (place == null) {
      throw new IllegalStateException("Expected a place for %s, but ELK gave none".formatted(id));
    }
    return place;
  }
}
