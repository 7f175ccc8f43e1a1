package dev.tramontane.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.FencedException;
import dev.tramontane.engine.journal.InMemoryJournal;
import dev.tramontane.engine.journal.JournalRefusedException;
import dev.tramontane.engine.journal.Partition;
import dev.tramontane.engine.journal.SampleRun;
import dev.tramontane.engine.journal.codec.ContentCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitterTest {

  private static final Map<Integer, Long> EPOCHS =
      Partition.all().stream().collect(Collectors.toMap(part -> part, _ -> 1L));

  private final ContentCache cache = new ContentCache();
  private final InMemoryJournal memory = new InMemoryJournal(cache);
  private final UnreliableJournal journal = new UnreliableJournal(memory);
  private final GroupCommitter committer = committer(CommitLimits.DEFAULT);

  private GroupCommitter committer(CommitLimits limits) {
    return new GroupCommitter(
        journal,
        () -> EPOCHS,
        new CommitLimits(
            limits.batchRows(),
            limits.batchCharacters(),
            limits.queuedCharacters(),
            Duration.ofMillis(1),
            Duration.ofSeconds(10)));
  }

  /** A commit whose outcome a test can wait for. */
  private record Attempt(Commit commit, CompletableFuture<Boolean> done) implements PendingCommit {

    static Attempt of(Commit commit) {
      return new Attempt(commit, new CompletableFuture<>());
    }

    @Override
    public boolean isAbandoned() {
      return false;
    }

    @Override
    public void durable() {
      done.complete(true);
    }

    @Override
    public void failed(RuntimeException reason) {
      done.completeExceptionally(reason);
    }
  }

  @AfterEach
  void close() {
    journal.open();
    committer.close();
  }

  @Test
  void what_arrives_while_a_commit_is_written_is_the_next_batch() {
    journal.shut();
    var attempts = attempts(21);
    attempts.forEach(committer::submit);

    journal.open();

    attempts.forEach(GroupCommitterTest::assertDurable);
    assertThat(journal.batchSizes().stream().mapToInt(size -> size).sum()).isEqualTo(21);
    assertThat(journal.batchSizes()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_batch_is_no_larger_than_the_limits() {
    journal.shut();
    try (var small =
        committer(new CommitLimits(3, 1 << 20, 1 << 24, Duration.ZERO, Duration.ZERO))) {
      var attempts = attempts(10);
      attempts.forEach(small::submit);
      journal.open();

      attempts.forEach(GroupCommitterTest::assertDurable);
    }
    assertThat(journal.batchSizes()).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(3));
  }

  @Test
  void a_batch_that_did_not_reach_the_database_is_sent_again() {
    journal.loseConnectionBefore(3);
    var attempt = attempts(1).getFirst();

    committer.submit(attempt);

    assertDurable(attempt);
    assertThat(journal.batchSizes()).containsExactly(1);
  }

  @Test
  void a_batch_whose_acknowledgement_was_lost_is_not_written_twice() {
    journal.loseConnectionAfter(1);
    var attempt = attempts(1).getFirst();

    committer.submit(attempt);

    assertDurable(attempt);
    assertThat(journal.batchSizes()).containsExactly(1);
    assertThat(journal.read(attempt.commit().rootId(), 0, 100)).hasSize(4);
  }

  @Test
  void a_batch_that_arrives_after_it_was_asked_for_counts_as_written() {
    journal.delayNextWrite();
    var attempt = attempts(1).getFirst();

    committer.submit(attempt);

    assertDurable(attempt);
    assertThat(journal.read(attempt.commit().rootId(), 0, 100)).hasSize(4);
  }

  @Test
  void an_error_fails_its_batch_and_the_committer_goes_on() {
    journal.breakNextWrite();
    var attempts = attempts(2);

    committer.submit(attempts.getFirst());
    assertThat(attempts.getFirst().done())
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableThat()
        .withCauseInstanceOf(IllegalStateException.class);
    committer.submit(attempts.getLast());

    assertDurable(attempts.getLast());
  }

  @Test
  void a_commit_that_the_database_refuses_takes_no_other_with_it() {
    var attempts = attempts(3);
    var bad = attempts.get(1);
    journal.refuse(bad.commit().rootId());
    journal.shut();
    attempts.forEach(committer::submit);

    journal.open();

    assertDurable(attempts.get(0));
    assertDurable(attempts.get(2));
    assertThat(bad.done())
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableThat()
        .withCauseInstanceOf(JournalRefusedException.class);
  }

  @Test
  void runs_of_a_lost_part_are_not_written() {
    var attempts = attempts(2);
    memory.fence(attempts.getFirst().commit().part());

    committer.submit(attempts.getFirst());

    assertThat(attempts.getFirst().done())
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableThat()
        .withCauseInstanceOf(FencedException.class);
    assertThat(journal.load(attempts.getFirst().commit().rootId())).isEmpty();
  }

  @Test
  void what_was_handed_over_is_written_before_the_committer_closes() {
    journal.shut();
    var attempts = attempts(5);
    attempts.forEach(committer::submit);
    journal.open();

    committer.close();

    assertThat(attempts).allSatisfy(attempt -> assertThat(attempt.done()).isCompleted());
    var late = attempts(1).getFirst();
    committer.submit(late);
    assertThat(late.done()).isCompletedExceptionally();
  }

  private List<Attempt> attempts(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> Attempt.of(new SampleRun(cache).commit(1, 4)))
        .toList();
  }

  private static void assertDurable(Attempt attempt) {
    assertThat(attempt.done().orTimeout(5, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(5));
  }
}
