package dev.tramontane.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysetRowsTest {

  private final List<Integer> read = new ArrayList<>();

  private final KeysetRows<Integer> rows =
      new KeysetRows<>((after, limit) -> {
        var start = after.orElse(-1) + 1;
        read.add(start);
        return IntStream.range(start, Math.min(250, start + limit)).boxed().toList();
      });

  @Test
  void reads_only_the_pages_that_are_asked_for() {
    assertThat(rows.range(0, 50)).hasSize(50);
    assertThat(read).containsExactly(0);

    assertThat(rows.range(90, 50)).startsWith(90).hasSize(50);
    assertThat(read).containsExactly(0, 100);
  }

  @Test
  void ends_where_the_rows_end() {
    assertThat(rows.range(240, 100)).hasSize(10);
    assertThat(rows.range(300, 100)).isEmpty();
    assertThat(read).containsExactly(0, 100, 200);
  }

  @Test
  void reads_again_after_a_reset() {
    assertThat(rows.range(0, 10)).hasSize(10);
    rows.reset();

    assertThat(rows.range(0, 10)).hasSize(10);
    assertThat(read).containsExactly(0, 0);
  }
}
