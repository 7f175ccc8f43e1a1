package dev.tramontane.engine.journal;

import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;
import java.util.stream.IntStream;

/** Divides runs among owners by the id of their root. */
public final class Partition {

  public static final int COUNT = 16;

  private Partition() {}

  public static int of(WorkflowExecutionId rootId) {
    return Math.floorMod(rootId.value().hashCode(), COUNT);
  }

  public static List<Integer> all() {
    return IntStream.range(0, COUNT).boxed().toList();
  }
}
