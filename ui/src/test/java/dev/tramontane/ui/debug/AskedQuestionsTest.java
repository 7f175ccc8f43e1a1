package dev.tramontane.ui.debug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedQuestionsTest {

  private final AskedQuestions asked = new AskedQuestions();

  @Test
  void arrows_go_back_through_what_was_asked_and_return_to_what_was_being_typed() {
    asked.keep("one");
    asked.keep("two");

    assertThat(asked.earlier("thr")).isEqualTo("two");
    assertThat(asked.earlier("two")).isEqualTo("one");
    assertThat(asked.earlier("one")).isEqualTo("one");
    assertThat(asked.later("one")).isEqualTo("two");
    assertThat(asked.later("two")).isEqualTo("thr");
    assertThat(asked.later("three")).isEqualTo("three");
  }

  @Test
  void the_same_question_asked_twice_is_kept_once() {
    asked.keep("one");
    asked.keep("two");
    asked.keep("two");

    assertThat(asked.earlier("")).isEqualTo("two");
    assertThat(asked.earlier("two")).isEqualTo("one");
  }
}
