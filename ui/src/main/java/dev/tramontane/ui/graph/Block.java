package dev.tramontane.ui.graph;

import dev.tramontane.ui.graph.GraphLayout.PlacedEdge;
import dev.tramontane.ui.graph.LayeredLayout.Item;
import dev.tramontane.ui.graph.LayeredLayout.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bundle of pieces packed into rows: each piece is laid out alone, then they fill a grid. */
record Block(
    String id,
    String label,
    double width,
    double height,
    Map<String, Place> places,
    List<PlacedEdge> edges) {

  private static final double GAP = 16;
  private static final double CAPTION = 28;
  private static final double ASPECT = 1.9;

  static Block of(Strands.Bundle bundle, FlowGraph graph) {
    var pieces = bundle.pieces().stream().map(piece -> lay(piece, graph)).toList();
    var cellWidth = pieces.stream().mapToDouble(LayeredLayout.Result::width).max().orElse(0) + GAP;
    var cellHeight =
        pieces.stream().mapToDouble(LayeredLayout.Result::height).max().orElse(0) + GAP;
    var columns = columns(pieces.size(), cellWidth, cellHeight);
    var rows = Math.ceilDiv(pieces.size(), columns);
    var places = new LinkedHashMap<String, Place>();
    var edges = new ArrayList<PlacedEdge>();
    for (var i = 0; i < pieces.size(); i++) {
      var dx = GAP + (i % columns) * cellWidth;
      var dy = CAPTION + (i / columns) * cellHeight;
      var piece = pieces.get(i);
      piece.places().forEach((id, at) -> places.put(id, new Place(at.x() + dx, at.y() + dy)));
      piece.edges().forEach(edge -> edges.add(edge.movedBy(dx, dy)));
    }
    return new Block(
        bundle.id(),
        label(bundle),
        columns * cellWidth + GAP,
        rows * cellHeight + CAPTION,
        places,
        edges);
  }

  private static LayeredLayout.Result lay(List<String> piece, FlowGraph graph) {
    var items = piece.stream().map(id -> item(graph, id)).toList();
    if (items.size() == 1) {
      var only = items.getFirst();
      return new LayeredLayout.Result(
          only.width(), only.height(), Map.of(only.id(), new Place(0, 0)), List.of());
    }
    var members = new HashSet<>(piece);
    var inside =
        graph.edges().stream()
            .filter(edge -> members.contains(edge.from()) && members.contains(edge.to()))
            .toList();
    return LayeredLayout.of(items, inside, 0);
  }

  private static Item item(FlowGraph graph, String id) {
    var node = graph.nodes().get(id);
    if (node == null) {
      throw new IllegalStateException("Expected a node of the graph, but %s is none".formatted(id));
    }
    return new Item(id, node.size().width(), node.size().height());
  }

  private static int columns(int count, double width, double height) {
    return Math.max(1, (int) Math.round(Math.sqrt(count * height / width * ASPECT)));
  }

  private static String label(Strands.Bundle bundle) {
    var tasks = bundle.pieces().stream().mapToInt(List::size).sum();
    var pieces = bundle.pieces().size();
    return tasks == pieces
        ? "%d tasks side by side".formatted(tasks)
        : "%d branches side by side, %d tasks".formatted(pieces, tasks);
  }
}
