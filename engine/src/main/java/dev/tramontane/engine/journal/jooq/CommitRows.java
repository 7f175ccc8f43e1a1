package dev.tramontane.engine.journal.jooq;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.jooq.CommitStatement.JournalRow;
import dev.tramontane.engine.journal.projection.ProjectionRows.ActionRow;
import dev.tramontane.engine.journal.projection.ProjectionRows.TaskRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of a batch. Where several commits of the batch show the same execution, the last one
 * counts: what starts and ends within a batch is one insert.
 */
final class CommitRows {

  private final Map<Integer, Long> epochs = new TreeMap<>();
  private final Map<String, String> contents = new TreeMap<>(); // ordered: no deadlocks
  private final List<JournalRow> events = new ArrayList<>();
  private final Map<WorkflowExecutionId, PlacedWorkflow> workflows = new LinkedHashMap<>();
  private final Map<TaskExecutionId, TaskRow> tasks = new LinkedHashMap<>();
  private final Map<Optional<ActionExecutionId>, ActionRow> actions = new LinkedHashMap<>();

  static CommitRows of(List<Commit> batch, Map<Integer, Long> epochs) {
    var rows = new CommitRows();
    batch.forEach(commit -> rows.add(commit, epochs));
    return rows;
  }

  private void add(Commit commit, Map<Integer, Long> known) {
    var epoch = known.get(commit.part());
    if (epoch == null) {
      throw new IllegalStateException(
          "Expected the epoch of part %d for run '%s', but found only %s"
              .formatted(commit.part(), commit.rootId(), known.keySet()));
    }
    epochs.put(commit.part(), epoch);
    contents.putAll(commit.contents());
    commit.chunks().forEach(chunk -> events.add(new JournalRow(commit, chunk, epoch)));
    commit
        .rows()
        .workflows()
        .forEach(row -> workflows.put(row.view().id(), new PlacedWorkflow(row, commit.part())));
    commit.rows().tasks().forEach(row -> tasks.put(row.view().id(), row));
    commit.rows().actions().forEach(row -> actions.put(row.view().id(), row));
  }

  Map<Integer, Long> epochs() {
    return epochs;
  }

  List<Map.Entry<String, String>> contents() {
    return List.copyOf(contents.entrySet());
  }

  List<JournalRow> events() {
    return events;
  }

  List<PlacedWorkflow> workflows() {
    return List.copyOf(workflows.values());
  }

  List<TaskRow> tasks() {
    return List.copyOf(tasks.values());
  }

  List<ActionRow> actions() {
    return List.copyOf(actions.values());
  }
}
