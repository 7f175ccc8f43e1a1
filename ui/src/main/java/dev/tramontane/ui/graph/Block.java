package dev.tramontane.ui.graph;

import dev.tramontane.ui.graph.GraphLayout.PlacedEdge;
import dev.tramontane.ui.graph.LayeredLayout.Place;
import dev.tramontane.ui.graph.LayeredLayout.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle of pieces packed into rows: each piece is laid out alone, then they fill a grid.
 *
 * @param header height of the band at its upper edge that is left to the label
 * @param taskWidth width of every task in it
 */
record Block(
    String id,
    String label,
    double width,
    double height,
    double header,
    double taskWidth,
    Map<String, Place> places,
    List<PlacedEdge> edges) {

  private static final double GAP = 16;

  /** Pieces of several tasks need more room below them, to be told apart. */
  private static final double ROW_GAP_OF_PIECES = 34;

  private static final double ASPECT = 1.9;

  /** The label must still be legible when all of a large block is seen from afar. */
  private static final double HEADER_PART = 0.06;

  private static final double LOWEST_HEADER = 36;
  private static final double HIGHEST_HEADER = 110;

  static Block of(Strands.Bundle bundle, FlowGraph graph) {
    var taskWidth = taskWidth(bundle, graph);
    var pieces = layOut(bundle, graph, taskWidth);
    var rowGap = bundle.isOfSingles() ? GAP : ROW_GAP_OF_PIECES;
    var cellWidth = pieces.stream().mapToDouble(Result::width).max().orElse(0) + GAP;
    var cellHeight = pieces.stream().mapToDouble(Result::height).max().orElse(0) + rowGap;
    var columns = columns(pieces.size(), cellWidth, cellHeight);
    var rows = Math.ceilDiv(pieces.size(), columns);
    var filled = rows * cellHeight - rowGap;
    var header = header(filled);
    var places = new LinkedHashMap<String, Place>();
    var edges = new ArrayList<PlacedEdge>();
    for (var i = 0; i < pieces.size(); i++) {
      var dx = GAP + (i % columns) * cellWidth;
      var dy = header + (i / columns) * cellHeight;
      var piece = pieces.get(i);
      piece.places().forEach((id, at) -> places.put(id, new Place(at.x() + dx, at.y() + dy)));
      piece.edges().forEach(edge -> edges.add(edge.movedBy(dx, dy)));
    }
    return new Block(
        bundle.id(),
        label(bundle),
        columns * cellWidth + GAP,
        header + filled + GAP,
        header,
        taskWidth,
        places,
        edges);
  }

  private static List<Result> layOut(Strands.Bundle bundle, FlowGraph graph, double taskWidth) {
    var known = new HashMap<Piece.Shape, Result>();
    return bundle.pieces().stream()
        .map(ids -> Piece.of(ids, graph, taskWidth))
        .map(piece -> piece.named(known.computeIfAbsent(piece.shape(), Piece::layOut)))
        .toList();
  }

  private static double taskWidth(Strands.Bundle bundle, FlowGraph graph) {
    return bundle.pieces().stream()
        .flatMap(Collection::stream)
        .mapToDouble(id -> graph.node(id).size().width())
        .max()
        .orElse(0);
  }

  private static int columns(int count, double width, double height) {
    return Math.max(1, (int) Math.round(Math.sqrt(count * height / width * ASPECT)));
  }

  private static double header(double filled) {
    return Math.round(Math.clamp(filled * HEADER_PART, LOWEST_HEADER, HIGHEST_HEADER));
  }

  private static String label(Strands.Bundle bundle) {
    var tasks = bundle.pieces().stream().mapToInt(List::size).sum();
    return bundle.isOfSingles()
        ? "%d tasks side by side".formatted(tasks)
        : "%d branches side by side, %d tasks".formatted(bundle.pieces().size(), tasks);
  }
}
