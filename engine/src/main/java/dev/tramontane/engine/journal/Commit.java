package dev.tramontane.engine.journal;

import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.projection.ProjectionRows;
import java.util.List;
import java.util.Map;

/**
 * What one run wants to make durable at once: its new events and the rows that show its new state.
 *
 * @param part the share of runs that it belongs to
 * @param chunks its new events in order; a very long list is cut into several chunks
 * @param contents large values that the store may lack: JSON text by hash
 */
public record Commit(
    WorkflowExecutionId rootId,
    int part,
    List<Chunk> chunks,
    Map<String, String> contents,
    ProjectionRows rows) {

  /**
   * A row of the journal.
   *
   * @param firstPosition number of its first event, from 1
   * @param events how many it holds
   * @param payload JSON array of the events
   */
  public record Chunk(long firstPosition, int events, String payload) {}

  public Commit {
    chunks = List.copyOf(chunks);
  }

  /** Approximate size of all texts, in characters. */
  public long weight() {
    long sum = rows.weight();
    for (var chunk : chunks) {
      sum += chunk.payload().length();
    }
    for (var text : contents.values()) {
      sum += text.length();
    }
    return sum;
  }

  /** How many rows it writes. */
  public int size() {
    return chunks.size() + contents.size() + rows.size();
  }
}
