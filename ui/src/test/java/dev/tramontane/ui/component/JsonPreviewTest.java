package dev.tramontane.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonPreviewTest {

  private static final FrozenMap LARGE =
      Values.freezeMap(Map.of("small", 1, "large", Map.of("text", "x".repeat(100_000))));

  @Test
  void a_light_value_is_sent_as_it_is() {
    var value = Values.freezeMap(Map.of("a", List.of(1, 2)));

    assertThat(JsonPreview.of(value)).isSameAs(value);
  }

  @Test
  void heavy_parts_stay_behind_and_say_how_large_they_are() {
    var preview = Json.text(JsonPreview.of(LARGE));

    assertThat(preview).hasSizeLessThan(200).contains("\"small\":1", "\"kind\":\"map\"");
  }

  @Test
  void a_part_is_found_by_its_path() {
    assertThat(JsonPreview.part(LARGE, List.of("large", "text"))).isEqualTo("x".repeat(100_000));
    assertThat(JsonPreview.part(LARGE, List.of("large", "nothing", 3))).isNull();
  }
}
