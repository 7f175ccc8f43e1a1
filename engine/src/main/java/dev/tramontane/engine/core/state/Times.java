package dev.tramontane.engine.core.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an execution was made, changed, begun and ended.
 *
 * @param startedAt when it first ran, null before and for what has no such time
 * @param finishedAt when it ended, null while it has not
 */
public record Times(
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  static Times created(Instant at) {
    return new Times(at, at, null, null);
  }

  Times updated(Instant at) {
    return new Times(createdAt, at, startedAt, finishedAt);
  }

  Times started(Instant at) {
    return new Times(createdAt, at, startedAt == null ? at : startedAt, null);
  }

  Times finished(Instant at) {
    return new Times(createdAt, at, startedAt, at);
  }
}
