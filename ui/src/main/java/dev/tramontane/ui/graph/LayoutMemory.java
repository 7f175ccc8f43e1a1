package dev.tramontane.ui.graph;

import dev.tramontane.language.model.WorkflowModel;
import java.util.Optional;

/**
 * Draws a workflow while its text is being typed: the places are computed again only when nodes or
 * edges changed. Belongs to one page.
 */
public final class LayoutMemory {

  private record Drawn(FlowGraph graph, GraphLayout layout) {}

  private Optional<Drawn> last = Optional.empty();

  public GraphLayout layout(WorkflowModel workflow) {
    var graph = FlowGraph.of(workflow);
    var known = last.filter(drawn -> drawn.graph().equals(graph));
    if (known.isEmpty()) {
      last = Optional.of(new Drawn(graph, WorkflowLayout.of(graph)));
    }
    return last.orElseThrow().layout();
  }
}
