package dev.tramontane.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void attributes_are_laid_out_as_python_does() {
    var value =
        Values.emptyMap()
            .with("a", List.of(1, "x", true))
            .with("b", Map.of())
            .with("c", List.of())
            .with("d", null);

    assertThat(Json.writeAttribute(value))
        .isEqualTo("{\"a\": [1, \"x\", true], \"b\": {}, \"c\": [], \"d\": null}");
  }

  @Test
  void large_integers_keep_all_their_digits() {
    assertThat(Json.write(Json.read("123456789012345678901234567890")))
        .isEqualTo("123456789012345678901234567890");
  }

  @Test
  void broken_text_is_refused_with_its_place() {
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> Json.read("{\"a\":\n 1,}"))
        .satisfies(broken -> assertThat(broken.line()).isEqualTo(2));
  }

  @Test
  void text_after_the_value_is_refused() {
    assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> Json.read("{} {}"));
  }

  @Test
  void numbers_too_large_for_any_number_are_refused() {
    assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> Json.read("[1e999]"));
  }

  @Test
  void endless_nesting_is_refused() {
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> Json.read("[".repeat(100_000)));
  }
}
