package dev.tramontane.ui.graph;

import dev.tramontane.ui.graph.GraphLayout.PlacedEdge;
import dev.tramontane.ui.graph.LayeredLayout.Item;
import dev.tramontane.ui.graph.LayeredLayout.Place;
import dev.tramontane.ui.graph.LayeredLayout.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of many alike pieces of a graph. Its shape names nodes by position instead of by id, so that
 * pieces of the same shape are laid out once.
 */
record Piece(List<String> ids, Shape shape) {

  /** What matters for the places. */
  record Shape(List<Item> items, List<FlowEdge> edges) {}

  /**
   * @param width of every task, so that blocks line up
   */
  static Piece of(List<String> ids, FlowGraph graph, double width) {
    var position = new LinkedHashMap<String, String>();
    ids.forEach(id -> position.put(id, String.valueOf(position.size())));
    var items = new ArrayList<Item>();
    for (var id : ids) {
      var node = graph.node(id);
      var wide = node.kind() == FlowNode.Kind.TASK ? width : node.size().width();
      items.add(new Item(String.valueOf(items.size()), wide, node.size().height()));
    }
    var edges = new ArrayList<FlowEdge>();
    for (var edge : graph.edges()) {
      var from = position.get(edge.from());
      var to = position.get(edge.to());
      if (from != null && to != null) {
        edges.add(edge.between(from, to));
      }
    }
    return new Piece(ids, new Shape(items, edges));
  }

  static Result layOut(Shape shape) {
    if (shape.items().size() > 1) {
      return LayeredLayout.dense(shape.items(), shape.edges());
    }
    var only = shape.items().getFirst();
    return new Result(only.width(), only.height(), Map.of(only.id(), new Place(0, 0)), List.of());
  }

  /** The places of the shape under the names of this piece. */
  Result named(Result laidOut) {
    var places = new LinkedHashMap<String, Place>();
    laidOut.places().forEach((position, place) -> places.put(id(position), place));
    var edges = laidOut.edges().stream().map(this::named).toList();
    return new Result(laidOut.width(), laidOut.height(), places, edges);
  }

  private PlacedEdge named(PlacedEdge edge) {
    return edge.between(id(edge.from()), id(edge.to()));
  }

  private String id(String position) {
    return ids.get(Integer.parseInt(position));
  }
}
