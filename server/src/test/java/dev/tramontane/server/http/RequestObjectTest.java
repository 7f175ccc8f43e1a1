package dev.tramontane.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tramontane.server.json.Json;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestObjectTest {

  @Test
  void an_object_may_come_as_json_text() {
    var body = body("{\"input\": \"{\\\"a\\\": 1}\", \"params\": {\"b\": 2}}");

    assertThat(body.object("input").orElseThrow().get("a")).isEqualTo(1L);
    assertThat(body.object("params").orElseThrow().get("b")).isEqualTo(2L);
  }

  @Test
  void an_empty_value_counts_as_an_empty_object() {
    var body =
        body("{\"text\": \"\", \"list\": [], \"none\": null, \"zero\": 0, \"json\": \"null\"}");

    assertThat(body.object("text").orElseThrow()).isEmpty();
    assertThat(body.object("list").orElseThrow()).isEmpty();
    assertThat(body.object("zero").orElseThrow()).isEmpty();
    assertThat(body.object("json").orElseThrow()).isEmpty();
    assertThat(body.object("none")).isEmpty();
  }

  @Test
  void what_is_no_object_is_refused_with_its_attribute() {
    assertThatExceptionOfType(HttpProblem.class)
        .isThrownBy(() -> body("{\"input\": \"[1, 2]\"}").object("input"))
        .withMessage("JsonType field value must be a dictionary [actual=[1, 2]]")
        .satisfies(problem -> assertThat(problem.place()).containsEntry("attribute", "input"));
  }

  @Test
  void broken_json_text_is_refused_with_line_and_column() {
    assertThatExceptionOfType(HttpProblem.class)
        .isThrownBy(() -> body("{\"input\": \"{a\"}").object("input"))
        .withMessageContaining("line 1, column 2");
  }

  @Test
  void wrong_types_are_refused() {
    var body = body("{\"name\": 5, \"reset\": \"maybe\", \"tags\": [1]}");

    assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> body.text("name"));
    assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> body.flag("reset"));
    assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> body.texts("tags"));
  }

  @Test
  void an_unknown_attribute_is_refused_with_mistrals_words() {
    assertThatExceptionOfType(HttpProblem.class)
        .isThrownBy(() -> body("{\"bogus\": 1}").only("wf_ex", Set.of("id")))
        .withMessage("Unknown attribute for argument wf_ex: bogus");
  }

  private static RequestObject body(String json) {
    return new RequestObject((FrozenMap) Objects.requireNonNull(Json.read(json)));
  }

  @Test
  void an_empty_list_is_no_object_where_only_objects_are_taken() {
    var body = body("{\"list\": [], \"text\": \"[]\", \"zero\": 0, \"map\": {}, \"blank\": \"\"}");

    for (var name : List.of("list", "text", "zero")) {
      assertThatExceptionOfType(HttpProblem.class)
          .isThrownBy(() -> body.objectOnly(name))
          .withMessageContaining("must be a dictionary");
    }
    for (var name : List.of("map", "blank", "absent")) {
      assertThat(body.objectOnly(name).orElse(Values.emptyMap())).isEmpty();
    }
  }
}
