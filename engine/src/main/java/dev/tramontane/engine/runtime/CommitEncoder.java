package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.Partition;
import dev.tramontane.engine.journal.codec.ContentCache;
import dev.tramontane.engine.journal.codec.ContentSink;
import dev.tramontane.engine.journal.codec.EventCodec;
import dev.tramontane.engine.journal.projection.RowEncoder;
import dev.tramontane.engine.journal.projection.Touched;
import java.util.ArrayList;
import java.util.List;

/** Writes what a turn decided as a commit. */
public final class CommitEncoder {

  /** The column that counts a chunk's events is a smallint. */
  private static final int MOST_EVENTS_OF_A_CHUNK = 10_000;

  private final ContentCache cache;
  private final EventCodec codec;
  private final RowEncoder rows;

  public CommitEncoder(ContentCache cache, EventCodec codec, RowEncoder rows) {
    this.cache = cache;
    this.codec = codec;
    this.rows = rows;
  }

  /**
   * The commit of {@code events}.
   *
   * @param tree the state after them
   */
  Commit encode(List<Event> events, Touched touched, ExecutionTree tree) {
    var sink = new ContentSink(cache);
    var root = tree.root().id();
    var chunks = chunks(events, tree.position() - events.size() + 1, sink);
    return new Commit(
        root, Partition.of(root), chunks, sink.fresh(), rows.rows(tree, touched, sink));
  }

  private List<Commit.Chunk> chunks(List<Event> events, long firstPosition, ContentSink sink) {
    var chunks = new ArrayList<Commit.Chunk>();
    for (int from = 0; from < events.size(); from += MOST_EVENTS_OF_A_CHUNK) {
      int to = Math.min(events.size(), from + MOST_EVENTS_OF_A_CHUNK);
      var part = events.subList(from, to);
      chunks.add(new Commit.Chunk(firstPosition + from, part.size(), codec.write(part, sink)));
    }
    return chunks;
  }
}
