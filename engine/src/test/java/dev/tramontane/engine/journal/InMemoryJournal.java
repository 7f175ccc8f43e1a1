package dev.tramontane.engine.journal;

import static java.util.Objects.requireNonNull;

import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.state.Evolver;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.codec.ContentCache;
import dev.tramontane.engine.journal.codec.EventCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A journal that lasts as long as the process; what it holds went through the real codec. */
public final class InMemoryJournal implements Journal {

  private record Row(Commit.Chunk chunk, long epoch) {}

  private final ContentCache cache;
  private final EventCodec codec = new EventCodec();
  private final Map<WorkflowExecutionId, Map<Long, Row>> runs = new HashMap<>();
  private final Map<String, String> contents = new HashMap<>();
  private final Map<WorkflowExecutionId, ExecutionTree> snapshots = new HashMap<>();
  private final Map<Integer, Long> epochs = new HashMap<>();

  public InMemoryJournal(ContentCache cache) {
    this.cache = cache;
    Partition.all().forEach(part -> epochs.put(part, 1L));
  }

  /** Another node takes the part over. */
  public synchronized void fence(int part) {
    epochs.merge(part, 1L, Long::sum);
  }

  @Override
  public synchronized void append(List<Commit> batch, Map<Integer, Long> mine) {
    batch.forEach(commit -> check(commit, mine));
    for (var commit : batch) {
      var rows = runs.computeIfAbsent(commit.rootId(), _ -> new LinkedHashMap<>());
      commit
          .chunks()
          .forEach(chunk -> rows.put(chunk.firstPosition(), new Row(chunk, epochOf(commit, mine))));
      contents.putAll(commit.contents());
      cache.markStored(commit.contents().keySet());
    }
  }

  private void check(Commit commit, Map<Integer, Long> mine) {
    if (!epochOf(commit, epochs).equals(epochOf(commit, mine))) {
      throw new FencedException("fenced", new IllegalStateException());
    }
    Set<Long> taken = new HashSet<>(runs.getOrDefault(commit.rootId(), Map.of()).keySet());
    if (commit.chunks().stream().anyMatch(chunk -> !taken.add(chunk.firstPosition()))) {
      throw new JournalRefusedException("duplicate key", new IllegalStateException());
    }
  }

  @Override
  public synchronized boolean holds(List<Commit> batch, Map<Integer, Long> mine) {
    return batch.stream()
        .filter(commit -> !commit.chunks().isEmpty())
        .limit(1)
        .anyMatch(commit -> holds(commit, mine));
  }

  private boolean holds(Commit commit, Map<Integer, Long> mine) {
    var row =
        runs.getOrDefault(commit.rootId(), Map.of())
            .get(commit.chunks().getFirst().firstPosition());
    return row != null && epochOf(commit, mine).equals(row.epoch());
  }

  @Override
  public synchronized Optional<ExecutionTree> load(WorkflowExecutionId rootId) {
    var start = snapshots.getOrDefault(rootId, ExecutionTree.EMPTY);
    var tail =
        read(rootId, start.position(), Integer.MAX_VALUE).stream().map(Entry::event).toList();
    var state = Evolver.fold(start, tail);
    return state == ExecutionTree.EMPTY ? Optional.empty() : Optional.of(state);
  }

  @Override
  public synchronized List<Entry> read(WorkflowExecutionId rootId, long after, int limit) {
    var entries = new ArrayList<Entry>();
    for (var row : runs.getOrDefault(rootId, Map.of()).values()) {
      long position = row.chunk().firstPosition();
      for (Event event : codec.read(row.chunk().payload(), this::content)) {
        entries.add(new Entry(position++, event));
      }
    }
    return entries.stream().filter(entry -> entry.position() > after).limit(limit).toList();
  }

  private static Long epochOf(Commit commit, Map<Integer, Long> known) {
    return requireNonNull(known.get(commit.part()));
  }

  private Object content(String hash) {
    return cache.get(hash).orElseGet(() -> read(hash));
  }

  private Object read(String hash) {
    var value = requireNonNull(codec.readValue(requireNonNull(contents.get(hash)), this::content));
    cache.put(hash, value);
    return value;
  }

  @Override
  public synchronized void saveSnapshot(ExecutionTree tree) {
    snapshots.merge(
        tree.root().id(), tree, (old, fresh) -> fresh.position() > old.position() ? fresh : old);
  }
}
