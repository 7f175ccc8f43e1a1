package dev.tramontane.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class QueryParametersTest {

  @Test
  void names_and_values_are_decoded_and_the_last_value_wins() {
    var parameters = QueryParameters.of("name=a%20b&state=ERROR&name=c%2Bd&empty");

    assertThat(parameters.all())
        .containsEntry("name", "c+d")
        .containsEntry("state", "ERROR")
        .containsEntry("empty", "");
  }

  @Test
  void an_unknown_name_is_refused_with_mistrals_words() {
    assertThatExceptionOfType(HttpProblem.class)
        .isThrownBy(() -> QueryParameters.of("limit=1&bogus=2").only("limit"))
        .withMessage("Unknown argument: \"bogus\"")
        .satisfies(problem -> assertThat(problem.place()).containsEntry("parameter", "bogus"));
  }

  @Test
  void a_number_that_is_none_is_refused() {
    assertThatExceptionOfType(HttpProblem.class)
        .isThrownBy(() -> QueryParameters.of("limit=ten").integer("limit"))
        .withMessageContaining("limit")
        .withMessageContaining("'ten'");
  }

  @Test
  void a_broken_escape_is_refused() {
    assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> QueryParameters.of("name=%zz"));
  }

  @Test
  void a_nul_character_is_refused() {
    assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> QueryParameters.of("name=a%00b"));
  }
}
