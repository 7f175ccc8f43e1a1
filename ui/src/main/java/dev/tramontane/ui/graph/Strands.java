package dev.tramontane.ui.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what would make a rank too wide to read: many small pieces that hang side by side between
 * the same hubs, such as five hundred tasks before one join. Such pieces are laid out as a block of
 * several rows with one edge in and one out.
 */
final class Strands {

  private static final int HUB_DEGREE = 12;
  private static final int FEWEST = 10;
  private static final int LONGEST = 24;

  /** Pieces that hang between the same hubs; each piece is a list of node ids. */
  record Bundle(String id, List<List<String>> pieces) {
    Bundle {
      pieces = List.copyOf(pieces);
    }

    boolean isOfSingles() {
      return pieces.stream().allMatch(piece -> piece.size() == 1);
    }
  }

  private final FlowGraph graph;
  private final Map<String, Set<String>> neighbours = new LinkedHashMap<>();

  private Strands(FlowGraph graph) {
    this.graph = graph;
    graph.nodes().keySet().forEach(id -> neighbours.put(id, new TreeSet<>()));
    for (var edge : graph.edges()) {
      neighboursOf(edge.from()).add(edge.to());
      neighboursOf(edge.to()).add(edge.from());
    }
  }

  static List<Bundle> of(FlowGraph graph) {
    return new Strands(graph).find();
  }

  private List<Bundle> find() {
    var hubs =
        neighbours.entrySet().stream()
            .filter(entry -> entry.getValue().size() >= HUB_DEGREE)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    if (hubs.isEmpty()) {
      return List.of();
    }
    var byHubs = new LinkedHashMap<String, List<List<String>>>();
    for (var piece : pieces(hubs)) {
      if (piece.size() <= LONGEST) {
        byHubs.computeIfAbsent(ties(piece, hubs), _ -> new ArrayList<>()).add(piece);
      }
    }
    return byHubs.values().stream()
        .filter(pieces -> pieces.size() >= FEWEST)
        .map(pieces -> new Bundle("block of " + pieces.getFirst().getFirst(), pieces))
        .toList();
  }

  /** What is left of the graph without the hubs, in document order. */
  private List<List<String>> pieces(Set<String> hubs) {
    var seen = new HashSet<>(hubs);
    var pieces = new ArrayList<List<String>>();
    for (var id : graph.nodes().keySet()) {
      if (seen.add(id)) {
        pieces.add(piece(id, seen));
      }
    }
    return pieces;
  }

  private List<String> piece(String first, Set<String> seen) {
    var found = new ArrayList<String>();
    var open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      var id = open.removeFirst();
      found.add(id);
      neighboursOf(id).stream().filter(seen::add).forEach(open::addLast);
    }
    return found;
  }

  /** The hubs that the piece hangs on, and by which kinds of edges: equal text, equal ties. */
  private String ties(Collection<String> piece, Set<String> hubs) {
    var members = Set.copyOf(piece);
    var ties = new TreeSet<String>();
    for (var edge : edgesAt(members)) {
      if (hubs.contains(edge.from())) {
        ties.add("from " + edge.from() + " " + edge.kind());
      }
      if (hubs.contains(edge.to())) {
        ties.add("to " + edge.to() + " " + edge.kind());
      }
    }
    return ties.toString();
  }

  private List<FlowEdge> edgesAt(Set<String> members) {
    return members.stream().flatMap(id -> edgesOf(id).stream()).toList();
  }

  private List<FlowEdge> edgesOf(String id) {
    return edgesByNode().getOrDefault(id, List.of());
  }

  private final Map<String, List<FlowEdge>> edgesByNode = new LinkedHashMap<>();

  private Map<String, List<FlowEdge>> edgesByNode() {
    if (edgesByNode.isEmpty()) {
      for (var edge : graph.edges()) {
        edgesByNode.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
        edgesByNode.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
      }
    }
    return edgesByNode;
  }

  private Set<String> neighboursOf(String id) {
    return neighbours.computeIfAbsent(id, _ -> new TreeSet<>());
  }
}
