package dev.tramontane.ui.graph;

import java.util.List;

/**
 * A graph with places; coordinates are pixels at scale 1, from the top left corner. The browser
 * gets exactly this.
 */
public record GraphLayout(
    double width,
    double height,
    List<PlacedNode> nodes,
    List<PlacedGroup> groups,
    List<PlacedEdge> edges) {

  static final GraphLayout EMPTY = new GraphLayout(0, 0, List.of(), List.of(), List.of());

  public GraphLayout {
    nodes = List.copyOf(nodes);
    groups = List.copyOf(groups);
    edges = List.copyOf(edges);
  }

  /**
   * A node in its place.
   *
   * @param kind {@code task}, {@code start}, {@code end} or {@code command}
   */
  public record PlacedNode(
      String id,
      String kind,
      String label,
      String detail,
      double x,
      double y,
      double w,
      double h,
      List<String> marks) {}

  /**
   * The frame around a block of alike pieces.
   *
   * @param header height of the band at its upper edge that holds nothing but the label
   */
  public record PlacedGroup(
      String id, String label, double x, double y, double w, double h, double header) {}

  /**
   * A way in its place.
   *
   * @param points x and y of start, bends and end, one after the other
   * @param labelX middle of the label; without a meaning if there is none
   */
  public record PlacedEdge(
      String from,
      String to,
      String kind,
      String label,
      List<Double> points,
      double labelX,
      double labelY) {
    PlacedEdge between(String newFrom, String newTo) {
      return new PlacedEdge(newFrom, newTo, kind, label, points, labelX, labelY);
    }

    PlacedEdge movedBy(double dx, double dy) {
      var moved = new java.util.ArrayList<Double>(points.size());
      for (var i = 0; i < points.size(); i += 2) {
        moved.add(points.get(i) + dx);
        moved.add(points.get(i + 1) + dy);
      }
      return new PlacedEdge(from, to, kind, label, moved, labelX + dx, labelY + dy);
    }
  }
}
