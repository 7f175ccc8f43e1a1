package dev.tramontane.engine.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.event.TaskFact.TaskPublished;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.Journal.Entry;
import dev.tramontane.engine.journal.codec.ContentCache;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal does. */
public abstract class JournalContract {

  protected static final Map<Integer, Long> EPOCHS =
      Partition.all().stream().collect(Collectors.toMap(part -> part, _ -> 1L));

  private Journal journal;
  private SampleRun run;
  private int count;

  /** A new journal whose owner has epoch 1 of every part. */
  protected abstract Journal journal(ContentCache cache);

  /** Another node takes the part over. */
  protected abstract void fence(Journal journal, int part);

  /** The same journal as a process sees it that has just started. */
  protected abstract Journal reopened(Journal journal);

  @BeforeEach
  void create() {
    var cache = new ContentCache();
    journal = journal(cache);
    run = new SampleRun(cache);
    count = run.events().size();
  }

  @Test
  void a_run_is_loaded_as_it_was_appended() {
    journal.append(List.of(run.commit(1, 4)), EPOCHS);
    journal.append(List.of(run.commit(5, 9), run.commit(10, count)), EPOCHS);

    assertThat(reopened(journal).load(run.root())).contains(run.tree());
  }

  @Test
  void an_unknown_run_is_not_found() {
    var unknown = new WorkflowExecutionId(new UUID(7, 7));

    assertThat(journal.load(unknown)).isEmpty();
    assertThat(journal.read(unknown, 0, 10)).isEmpty();
  }

  @Test
  void a_loaded_state_shares_its_large_values() {
    journal.append(List.of(run.commit(1, count)), EPOCHS);

    var tree = journal.load(run.root()).orElseThrow();

    var action = tree.actions().values().iterator().next();
    assertThat(lines(tree.root().input().get("env")))
        .isSameAs(lines(action.result()))
        .isSameAs(lines(action.input()));
  }

  @Test
  void a_snapshot_and_the_tail_are_the_same_as_the_whole() {
    journal.append(List.of(run.commit(1, 9)), EPOCHS);
    journal.saveSnapshot(journal.load(run.root()).orElseThrow());
    journal.append(List.of(run.commit(10, count)), EPOCHS);

    assertThat(reopened(journal).load(run.root())).contains(run.tree());

    journal.saveSnapshot(run.tree());
    assertThat(reopened(journal).load(run.root())).contains(run.tree());
  }

  @Test
  void an_older_snapshot_never_replaces_a_newer_one() {
    journal.append(List.of(run.commit(1, 4)), EPOCHS);
    var early = journal.load(run.root()).orElseThrow();
    journal.append(List.of(run.commit(5, count)), EPOCHS);
    journal.saveSnapshot(run.tree());

    journal.saveSnapshot(early);

    assertThat(reopened(journal).load(run.root())).contains(run.tree());
  }

  @Test
  void a_page_of_events_starts_anywhere_in_a_chunk() {
    journal.append(List.of(run.commit(1, 5), run.commit(6, count)), EPOCHS);

    assertThat(journal.read(run.root(), 3, 4))
        .extracting(Entry::position)
        .containsExactly(4L, 5L, 6L, 7L);
    assertThat(journal.read(run.root(), 6, 1))
        .extracting(Entry::event)
        .extracting(Event::fact)
        .singleElement()
        .isInstanceOf(TaskPublished.class);
    assertThat(journal.read(run.root(), count, 10)).isEmpty();
  }

  @Test
  void a_batch_with_a_lost_part_is_refused_as_a_whole() {
    var other = otherPart();
    fence(journal, Partition.of(run.root()));

    assertThatThrownBy(() -> journal.append(List.of(other.commit(1, 4), run.commit(1, 4)), EPOCHS))
        .isInstanceOf(FencedException.class);

    assertThat(journal.load(other.root())).isEmpty();
    assertThat(journal.load(run.root())).isEmpty();
  }

  @Test
  void a_batch_with_a_position_that_is_taken_is_refused_as_a_whole() {
    var other = otherPart();
    journal.append(List.of(run.commit(1, 4)), EPOCHS);

    assertThatThrownBy(() -> journal.append(List.of(other.commit(1, 4), run.commit(1, 4)), EPOCHS))
        .isInstanceOf(JournalRefusedException.class);

    assertThat(journal.load(other.root())).isEmpty();
  }

  @Test
  void a_batch_is_known_to_be_in_only_if_it_is() {
    var batch = List.of(run.commit(1, 4));
    assertThat(journal.holds(batch, EPOCHS)).isFalse();

    journal.append(batch, EPOCHS);

    assertThat(journal.holds(batch, EPOCHS)).isTrue();
    assertThat(journal.holds(batch, Map.of(Partition.of(run.root()), 2L))).isFalse();
  }

  private static @Nullable Object lines(@Nullable Object value) {
    return ((Map<?, ?>) requireNonNull(value)).get("lines");
  }

  private SampleRun otherPart() {
    var other = new SampleRun(new ContentCache());
    return Partition.of(other.root()) == Partition.of(run.root()) ? otherPart() : other;
  }
}
