package dev.tramontane.expression.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.value.Values;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JinjaSandboxTest {

  private final Evaluations evaluations = new Evaluations();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ ''.__class__ }}",
        "{{ ''['__class__'] }}",
        "{{ '' | attr('__class__') }}",
        "{{ [''] | map(attribute='__class__') | first }}",
        "{{ ['']| selectattr('__class__') | list }}",
        "{{ '{0.__class__}'.format('') }}",
        "{{ '{a.__class__.__mro__}'.format(a=1) }}",
        "{{ '{a[0].__class__}'.format_map({'a': [1]}) }}",
        "{{ ''.format.__globals__ }}",
        "{{ range.__call__ }}",
        "{{ self.__init__ }}",
        "{{ namespace().__dict__ }}",
        "{{ cycler(1).__init__.__globals__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ ([] | map('upper')).gi_frame }}",
        "{% for i in [1] %}{{ loop.__class__ }}{% endfor %}",
        "{% macro m() %}{% endmacro %}{{ m.__call__ }}",
        "{{ nope.__class__ }}"
      })
  void internals_of_python_are_kept(String text) {
    assertThat(evaluations.failureOf(text))
        .isNotNull()
        .satisfies(
            failure -> assertThat(failure.causeName()).isIn("SecurityError", "UndefinedError"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"getClass", "hashCode", "notify", "class", "wait", "toString"})
  void members_of_java_are_unknown(String name) {
    assertThat(evaluations.failureOf("{{ ''.%s() }}".formatted(name)).causeName())
        .isEqualTo("UndefinedError");
    assertThat(evaluations.failureOf("{{ _.%s() }}".formatted(name)).causeName())
        .isEqualTo("UndefinedError");
  }

  @Test
  void a_range_has_at_most_a_hundred_thousand_items() {
    assertThat(evaluations.failureOf("{{ range(100001) | length }}").causeName())
        .isEqualTo("OverflowError");
  }

  @Test
  void keys_that_begin_with_underscores_are_data() {
    var data = Values.freezeMap(Map.of("__env", Map.of("region", "eu"), "__note", 1));

    assertThat(evaluations.evaluate("{{ _.__env.region }}", data)).isEqualTo("eu");
    assertThat(evaluations.evaluate("{{ _.__note }}", data)).isEqualTo(1L);
  }

  @Test
  void there_is_nothing_to_load() {
    assertThat(evaluations.failureOf("{% include '/etc/passwd' %}{{ 1 }}").getMessage())
        .contains("no loader");
  }
}
