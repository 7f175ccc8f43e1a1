package dev.tramontane.engine.journal.jooq;

import static dev.tramontane.db.generated.Tables.CONTENT;
import static dev.tramontane.db.generated.Tables.JOURNAL;
import static dev.tramontane.db.generated.Tables.SNAPSHOT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.using;
import static org.jooq.impl.DSL.val;

import dev.tramontane.engine.core.state.Evolver;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.codec.ContentCache;
import dev.tramontane.engine.journal.codec.ContentSink;
import dev.tramontane.engine.journal.codec.EventCodec;
import dev.tramontane.engine.journal.codec.SnapshotCodec;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record2;
import org.jooq.exception.DataAccessException;

/** The journal in PostgreSQL. */
public final class JooqJournal implements Journal {

  private final DataSource dataSource;
  private final DSLContext database;
  private final ContentCache cache;
  private final ContentStore contents;
  private final EventCodec events = new EventCodec();
  private final SnapshotCodec snapshots = new SnapshotCodec();

  /**
   * @param cache shared with those who write commits, so that known values are not sent again
   */
  public JooqJournal(
      DataSource dataSource, DSLContext database, ContentCache cache, ContentStore contents) {
    this.dataSource = dataSource;
    this.database = database;
    this.cache = cache;
    this.contents = contents;
  }

  @Override
  public void append(List<Commit> batch, Map<Integer, Long> epochs) {
    try (var connection = dataSource.getConnection()) {
      CommitStatement.execute(connection, CommitRows.of(batch, epochs));
    } catch (SQLException failure) {
      throw DatabaseFailure.translate(failure);
    }
    batch.forEach(commit -> cache.markStored(commit.contents().keySet()));
  }

  @Override
  public boolean holds(List<Commit> batch, Map<Integer, Long> epochs) {
    return batch.stream()
        .filter(commit -> !commit.chunks().isEmpty())
        .findFirst()
        .map(commit -> holds(commit, epochs))
        .orElse(false);
  }

  private boolean holds(Commit commit, Map<Integer, Long> epochs) {
    var position = Math.toIntExact(commit.chunks().getFirst().firstPosition());
    var mine = isRun(commit.rootId()).and(JOURNAL.EPOCH.eq(epochs.get(commit.part())));
    try (var connection = dataSource.getConnection()) {
      return using(connection, database.dialect(), database.settings())
          .fetchExists(JOURNAL, mine.and(JOURNAL.SEQ.eq(position)));
    } catch (SQLException failure) {
      throw DatabaseFailure.translate(failure);
    } catch (DataAccessException failure) {
      throw DatabaseFailure.translate(failure);
    }
  }

  @Override
  public Optional<ExecutionTree> load(WorkflowExecutionId rootId) {
    try {
      return fold(rootId);
    } catch (DataAccessException failure) {
      throw DatabaseFailure.translate(failure);
    }
  }

  private Optional<ExecutionTree> fold(WorkflowExecutionId rootId) {
    var snapshot = snapshot(rootId).orElse(ExecutionTree.EMPTY);
    var tail = chunks(rootId, JOURNAL.SEQ.gt(Math.toIntExact(snapshot.position())));
    var source = contents.sourceFor(tail.stream().map(Chunk::payload).toList());
    var state = snapshot;
    for (var chunk : tail) {
      state = Evolver.fold(state, events.read(chunk.payload(), source));
    }
    return state == ExecutionTree.EMPTY ? Optional.empty() : Optional.of(state);
  }

  private Optional<ExecutionTree> snapshot(WorkflowExecutionId rootId) {
    return database
        .select(SNAPSHOT.PAYLOAD)
        .from(SNAPSHOT)
        .where(SNAPSHOT.ROOT_ID.eq(rootId.value()), SNAPSHOT.FORMAT.eq(SnapshotCodec.FORMAT))
        .fetchOptional(SNAPSHOT.PAYLOAD)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> snapshots.read(text, contents.sourceFor(List.of(text))));
  }

  @Override
  public List<Entry> read(WorkflowExecutionId rootId, long afterPosition, int limit) {
    int first = Math.toIntExact(afterPosition) + 1;
    var firstChunk =
        select(coalesce(max(JOURNAL.SEQ), inline(0)))
            .from(JOURNAL)
            .where(isRun(rootId), JOURNAL.SEQ.le(first));
    var wanted = JOURNAL.SEQ.ge(firstChunk).and(JOURNAL.SEQ.lt(Math.addExact(first, limit)));
    var found = chunks(rootId, wanted);
    var source = contents.sourceFor(found.stream().map(Chunk::payload).toList());
    var entries = new ArrayList<Entry>();
    for (var chunk : found) {
      long position = chunk.seq();
      for (var event : events.read(chunk.payload(), source)) {
        entries.add(new Entry(position++, event));
      }
    }
    return entries.stream().filter(entry -> entry.position() >= first).limit(limit).toList();
  }

  private record Chunk(int seq, String payload) {

    static Chunk of(Record2<Integer, JSON> row) {
      return new Chunk(row.value1(), row.value2().data());
    }
  }

  private List<Chunk> chunks(WorkflowExecutionId rootId, Condition condition) {
    return database
        .select(JOURNAL.SEQ, JOURNAL.PAYLOAD)
        .from(JOURNAL)
        .where(isRun(rootId), condition)
        .orderBy(JOURNAL.SEQ)
        .fetch(Chunk::of);
  }

  private static Condition isRun(WorkflowExecutionId rootId) {
    return JOURNAL.ROOT_ID.eq(rootId.value());
  }

  @Override
  public void saveSnapshot(ExecutionTree tree) {
    var sink = new ContentSink(cache);
    var text = snapshots.write(tree, sink);
    database.transaction(transaction -> {
      saveContents(transaction.dsl(), sink.fresh());
      save(transaction.dsl(), tree, text.getBytes(StandardCharsets.UTF_8));
    });
    cache.markStored(sink.fresh().keySet());
  }

  private static void saveContents(DSLContext database, Map<String, String> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    var insert = database.insertInto(CONTENT, CONTENT.HASH, CONTENT.VALUE);
    for (var content : new TreeMap<>(fresh).entrySet()) {
      insert = insert.values(content.getKey(), JSON.valueOf(content.getValue()));
    }
    insert.onConflictDoNothing().execute();
  }

  /** A slow writer never replaces a newer snapshot, nor brings back a run that was deleted. */
  private static void save(DSLContext database, ExecutionTree tree, byte[] payload) {
    database
        .insertInto(
            SNAPSHOT, SNAPSHOT.ROOT_ID, SNAPSHOT.POSITION, SNAPSHOT.FORMAT, SNAPSHOT.PAYLOAD)
        .select(
            select(
                    val(tree.root().id().value()),
                    val(Math.toIntExact(tree.position())),
                    val(SnapshotCodec.FORMAT),
                    val(payload))
                .whereExists(selectOne().from(JOURNAL).where(isRun(tree.root().id()))))
        .onConflict(SNAPSHOT.ROOT_ID)
        .doUpdate()
        .set(SNAPSHOT.POSITION, excluded(SNAPSHOT.POSITION))
        .set(SNAPSHOT.FORMAT, excluded(SNAPSHOT.FORMAT))
        .set(SNAPSHOT.PAYLOAD, excluded(SNAPSHOT.PAYLOAD))
        .where(SNAPSHOT.POSITION.lt(excluded(SNAPSHOT.POSITION)))
        .execute();
  }
}
