package dev.tramontane.ui.graph;

import dev.tramontane.language.model.WorkflowModel;
import java.util.List;
import java.util.Optional;

/**
 * A definition text read for the screen: one of its workflows and how it is drawn.
 *
 * @param workflow empty if the text holds no such workflow that could be read
 * @param neighbours all workflows of the text, the drawn one included
 */
public record DrawnWorkflow(
    String text,
    Optional<WorkflowModel> workflow,
    List<WorkflowModel> neighbours,
    GraphLayout layout) {

  public DrawnWorkflow {
    neighbours = List.copyOf(neighbours);
  }
}
