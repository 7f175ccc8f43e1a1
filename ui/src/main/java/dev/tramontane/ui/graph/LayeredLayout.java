package dev.tramontane.ui.graph;

import dev.tramontane.ui.graph.GraphLayout.PlacedEdge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** ELK's layered algorithm from top to bottom over boxes of given sizes; deterministic. */
final class LayeredLayout {

  private static final double PADDING = 16;
  private static final double SPACIOUS = 44;
  private static final double DENSE = 22;
  private static final int LABEL_LETTERS = 26;
  private static final double LETTER = 6.4;
  private static final double LABEL_PADDING = 10;
  private static final double LABEL_HEIGHT = 16;

  /** A box to place. */
  record Item(String id, double width, double height) {}

  /** The top left corner of a box. */
  record Place(double x, double y) {}

  /** Places of all items and ways of all edges, in the order in which they were given. */
  record Result(double width, double height, Map<String, Place> places, List<PlacedEdge> edges) {}

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private LayeredLayout() {}

  /** A whole graph, with room around it. */
  static Result spacious(List<Item> items, List<FlowEdge> edges) {
    return of(items, edges, root(PADDING, SPACIOUS));
  }

  /** A small part of a graph that stands close to others. */
  static Result dense(List<Item> items, List<FlowEdge> edges) {
    return of(items, edges, root(0, DENSE));
  }

  private static Result of(List<Item> items, List<FlowEdge> edges, ElkNode root) {
    var nodes = new LinkedHashMap<String, ElkNode>();
    for (var item : items) {
      var node = ElkGraphUtil.createNode(root);
      node.setDimensions(item.width(), item.height());
      nodes.put(item.id(), node);
    }
    var ways = new ArrayList<ElkEdge>();
    for (var edge : edges) {
      ways.add(way(nodes, edge));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return result(root, nodes, edges, ways);
  }

  private static ElkNode root(double padding, double betweenLayers) {
    var root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(padding));
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, betweenLayers);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
    root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 36.0);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
    root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
    return root;
  }

  private static ElkNode node(Map<String, ElkNode> nodes, String id) {
    var node = nodes.get(id);
    if (node == null) {
      throw new IllegalStateException(
          "Expected an edge between nodes of the graph, but %s is none".formatted(id));
    }
    return node;
  }

  private static Result result(
      ElkNode root, Map<String, ElkNode> nodes, List<FlowEdge> edges, List<ElkEdge> ways) {
    var places = new LinkedHashMap<String, Place>();
    nodes.forEach((id, node) -> places.put(id, new Place(round(node.getX()), round(node.getY()))));
    var placed = new ArrayList<PlacedEdge>();
    for (var i = 0; i < edges.size(); i++) {
      placed.add(placed(edges.get(i), ways.get(i)));
    }
    return new Result(round(root.getWidth()), round(root.getHeight()), places, placed);
  }

  private static ElkEdge way(Map<String, ElkNode> nodes, FlowEdge edge) {
    var way = ElkGraphUtil.createSimpleEdge(node(nodes, edge.from()), node(nodes, edge.to()));
    if (!edge.label().isEmpty()) {
      var label = ElkGraphUtil.createLabel(edge.label(), way);
      var letters = Math.min(edge.label().length(), LABEL_LETTERS);
      label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
      label.setDimensions(letters * LETTER + LABEL_PADDING, LABEL_HEIGHT);
    }
    return way;
  }

  private static PlacedEdge placed(FlowEdge edge, ElkEdge way) {
    var label = way.getLabels().stream().findFirst();
    return new PlacedEdge(
        edge.from(),
        edge.to(),
        edge.kind().word(),
        edge.label(),
        points(way),
        label.map(each -> round(each.getX() + each.getWidth() / 2)).orElse(0.0),
        label.map(each -> round(each.getY() + each.getHeight() / 2)).orElse(0.0));
  }

  private static List<Double> points(ElkEdge way) {
    var section = way.getSections().getFirst();
    var points = new ArrayList<Double>();
    points.add(round(section.getStartX()));
    points.add(round(section.getStartY()));
    section
        .getBendPoints()
        .forEach(bend -> {
          points.add(round(bend.getX()));
          points.add(round(bend.getY()));
        });
    points.add(round(section.getEndX()));
    points.add(round(section.getEndY()));
    return points;
  }

  private static double round(double pixels) {
    return Math.round(pixels * 2) / 2.0;
  }
}
