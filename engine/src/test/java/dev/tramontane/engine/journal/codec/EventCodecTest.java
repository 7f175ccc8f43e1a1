package dev.tramontane.engine.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.event.Fact;
import dev.tramontane.engine.core.event.TaskFact.TaskPublished;
import dev.tramontane.engine.core.event.TimerFact.TimerFired;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

  private static final Instant AT = Instant.parse("2026-11-24T17:00:00.123456Z");

  private final EventCodec codec = new EventCodec();
  private final ContentCache cache = new ContentCache();

  static List<Class<?>> facts() {
    return SampleRecords.recordsOf(Fact.class).toList();
  }

  @ParameterizedTest
  @MethodSource("facts")
  void every_fact_is_read_as_it_was_written(Class<?> type) {
    for (boolean sparse : new boolean[] {false, true}) {
      var event = new Event(AT, 3, (Fact) new SampleRecords(sparse).make(type));

      assertThat(roundTrip(event)).isEqualTo(event);
    }
  }

  @Test
  void every_fact_and_purpose_has_a_name_of_its_own() {
    var named = EventNames.ALL.stream().map(type -> (Object) type.getType()).toList();
    var names = EventNames.ALL.stream().map(type -> type.getName()).toList();

    assertThat(named)
        .containsAll(SampleRecords.recordsOf(Fact.class).toList())
        .containsAll(SampleRecords.recordsOf(TimerPurpose.class).toList());
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void fields_of_a_newer_version_are_ignored() {
    var text =
        """
        [{"at":"2026-11-24T17:00:00Z","cause":1,"mood":"good","fact":{"type":"TimerFired",
        "id":"00000000-0000-0001-0000-000000000002","colour":{"red":[1]}}}]\
        """;

    assertThat(codec.read(text, this::content))
        .extracting(Event::fact)
        .containsExactly(new TimerFired(new TimerId(new UUID(1, 2))));
  }

  @Test
  void a_large_value_is_written_once_and_shared_when_read() {
    var large = Values.freezeMap(Map.of("lines", List.of("x".repeat(5_000)), "more", lines()));
    var sink = new ContentSink(cache);

    var text =
        codec.write(
            List.of(published(large), published(Values.emptyMap().with("it", large))), sink);

    assertThat(text).hasSizeLessThan(1_500).doesNotContain("xxxx", "line 1");
    assertThat(sink.fresh()).hasSize(2); // the list and the long text beside it
    assertThat(codec.read(text, this::content))
        .extracting(event -> ((TaskPublished) event.fact()).branch())
        .satisfiesExactly(
            first -> assertThat(first.get("more")).isSameAs(large.get("more")),
            second -> assertThat(second.get("it")).extracting("more").isSameAs(large.get("more")));
  }

  @Test
  void a_stored_value_is_not_sent_again() {
    var large = Values.freezeMap(Map.of("lines", List.of("x".repeat(5_000)), "more", lines()));
    var first = new ContentSink(cache);
    codec.writeValue(large, first);
    cache.markStored(first.fresh().keySet());
    var second = new ContentSink(cache);

    codec.writeValue(Values.emptyMap().with("again", large), second);

    assertThat(second.fresh()).isEmpty();
  }

  @Test
  void values_keep_their_types() {
    var value =
        Values.freeze(
            Arrays.asList(
                null,
                1L,
                Long.MIN_VALUE,
                new BigInteger("123456789012345678901234567890"),
                1.0,
                1e300,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                "\uD800 alone",
                Map.of("$content", "mine"),
                Map.of("$$double", 1L),
                List.of(Map.of())));

    assertThat(codec.readValue(codec.writeValue(value, new ContentSink(cache)), this::content))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\uD800b", "a\uDC00b"})
  void a_text_column_gets_no_character_that_the_database_refuses(String text) {
    assertThat(SafeText.column(text)).isEqualTo("a\uFFFDb");
  }

  private static List<String> lines() {
    return IntStream.range(0, 1_000).mapToObj(i -> "line " + i).toList();
  }

  private Event roundTrip(Event event) {
    var text = codec.write(List.of(event), new ContentSink(cache));
    return codec.read(text, this::content).getFirst();
  }

  private Object content(String hash) {
    return cache.get(hash).orElseThrow();
  }

  private static Event published(FrozenMap branch) {
    return new Event(
        AT, 0, new TaskPublished(new TaskExecutionId(new UUID(1, 2)), branch, Values.emptyMap()));
  }
}
