package dev.tramontane.expression.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JinjaErrorTest {

  private final Evaluations evaluations = new Evaluations();

  /** A failure is where the text has its first {@code !}, which is not part of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{{ !nope }}; UndefinedError",
        "x {{ 1 !+ 'a' }}; TypeError",
        "{{ 'abc' | !int + (1 !// 0) }}; ZeroDivisionError",
        "{{ 1 }}{{ _!.a }}; UndefinedError",
        "{{ 1 | !nosuch }}; TemplateAssertionError",
        "{% for i in !5 %}{{ i }}{% endfor %}; TypeError"
      })
  void a_failed_evaluation_says_where(String marked, String cause) {
    int place = marked.lastIndexOf('!');
    var failure = evaluations.failureOf(marked.replace("!", ""));

    assertThat(failure.kind()).isEqualTo(Kind.JINJA_EVALUATION);
    assertThat(failure.causeName()).isEqualTo(cause);
    assertThat(failure.offset()).isEqualTo(place - (marked.indexOf('!') == place ? 0 : 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'{{ a !? b }}'",
        "'{{ 1 !2 }}'",
        "'a\r\n\r\n{{ 1 !2 }}'",
        "'{% if x %}{% !nosuch %}'",
        "'x{% if x %}y!'"
      })
  void a_syntax_error_says_where(String marked) {
    var failure =
        catchThrowableOfType(
            ExpressionException.class, () -> new Jinja().validate(marked.replace("!", "")));

    assertThat(failure.kind()).isEqualTo(Kind.JINJA_GRAMMAR);
    assertThat(failure.causeName()).isEqualTo("TemplateSyntaxError");
    assertThat(failure.offset()).isEqualTo(marked.indexOf('!'));
  }

  @Test
  void the_message_has_the_expression_and_never_the_data() {
    assertThat(evaluations.failureOf("{{ nope }}"))
        .hasMessage(
            "Can not evaluate Jinja expression [expression={{ nope }}, error='nope' is undefined]");
  }
}
