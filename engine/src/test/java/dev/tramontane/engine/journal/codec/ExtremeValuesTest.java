package dev.tramontane.engine.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.event.TaskFact.TaskPublished;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be written can be read: a run whose journal cannot be read is lost. */
class ExtremeValuesTest {

  private final EventCodec codec = new EventCodec();
  private final ContentCache cache = new ContentCache();

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("a number of 3000 digits", BigInteger.TEN.pow(3_000)),
        Arguments.of("a key of 60000 characters", Values.emptyMap().with("k".repeat(60_000), 1L)),
        Arguments.of("not a number", Double.NaN),
        Arguments.of("lists in lists, as deep as a request may be", nested(500)),
        Arguments.of("lists in lists, deeper than a request may be", nested(900)));
  }

  private static @Nullable Object nested(int depth) {
    @Nullable Object value = 1L;
    for (int level = 0; level < depth; level++) {
      value = Values.freezeList(List.of(value));
    }
    return value;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void an_extreme_value_is_read_as_it_was_written(String name, Object value) {
    var map = Values.emptyMap().with("it", value);
    var event =
        new Event(
            Instant.EPOCH,
            1,
            new TaskPublished(new TaskExecutionId(new UUID(1, 2)), map, Values.emptyMap()));

    assertThat(codec.readValue(codec.writeValue(value, new ContentSink(cache)), this::content))
        .isEqualTo(value);
    assertThat(read(codec.write(List.of(event), new ContentSink(cache))).branch()).isEqualTo(map);
    var column = codec.writeValue(map, new ContentSink(cache));
    assertThat(codec.readValue(column, this::content)).isEqualTo(map);
  }

  private TaskPublished read(String text) {
    return (TaskPublished) codec.read(text, this::content).getFirst().fact();
  }

  private Object content(String hash) {
    return cache.get(hash).orElseThrow();
  }
}
