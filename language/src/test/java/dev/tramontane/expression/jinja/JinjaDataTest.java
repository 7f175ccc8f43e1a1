package dev.tramontane.expression.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JinjaDataTest {

  private static final FrozenMap DATA =
      Values.freezeMap(
          Map.of(
              "list", List.of(3, 1),
              "dict", Map.of("a", Map.of("b", List.of(1))),
              "empty", List.of(),
              "also_empty", List.of()));

  private final Jinja jinja = new Jinja();

  private @Nullable Object evaluated(String text) {
    return jinja.evaluate(text, Evaluations.context(DATA));
  }

  @Test
  void a_frozen_value_is_returned_as_it_is() {
    assertThat(evaluated("{{ _.dict }}")).isSameAs(DATA.get("dict"));
    assertThat(evaluated("{{ _.dict.a['b'] }}"))
        .isSameAs(new Jinja().evaluate("{{ _['dict']['a'].b }}", Evaluations.context(DATA)))
        .isInstanceOf(FrozenList.class);
  }

  @Test
  void a_change_is_seen_by_the_rest_of_the_evaluation() {
    assertThat(evaluated("{{ _.list.append(4) }}{{ _.list }}{{ _.list | length }}"))
        .isEqualTo("None[3, 1, 4]3");
    assertThat(evaluated("{{ _.dict.a.b.append(2) or _.dict }}")).hasToString("{a={b=[1, 2]}}");
    assertThat(evaluated("{% set l = _.list %}{{ l.sort() }}{{ l }}{{ _.list }}"))
        .isEqualTo("None[1, 3][1, 3]");
    assertThat(evaluated("{{ _.dict.update(c=1) }}{{ _.dict.c }}{{ _.dict.keys() | list }}"))
        .isEqualTo("None1['a', 'c']");
  }

  @Test
  void a_change_is_never_seen_outside() {
    evaluated("{{ _.list.append(4) }}{{ _.dict.a.b.clear() }}{{ _.update(x=1) }}{{ _.x }}");

    assertThat(DATA.get("list")).isEqualTo(List.of(3L, 1L));
    assertThat(DATA.get("dict")).isEqualTo(Map.of("a", Map.of("b", List.of(1L))));
    assertThat(evaluated("{{ _.list }} {{ _.dict }}")).isEqualTo("[3, 1] {'a': {'b': [1]}}");
  }

  @Test
  void empty_lists_change_one_at_a_time() {
    assertThat(evaluated("{{ _.empty.append(1) }}{{ _.empty }}{{ _.also_empty }}"))
        .isEqualTo("None[1][]");
    assertThat(evaluated("{{ _.empty.append(1) or _ }}"))
        .hasToString(evaluated("{{ _.update(empty=[1]) or _ }}") + "");
  }

  @Test
  void data_is_not_gone_through_without_need() {
    var data =
        new AbstractMap<String, Object>() {
          @Override
          public @Nullable Object get(@Nullable Object key) {
            return "name".equals(key) ? "Ada" : null;
          }

          @Override
          public boolean containsKey(@Nullable Object key) {
            return "name".equals(key);
          }

          @Override
          public Set<Entry<String, Object>> entrySet() {
            throw new AssertionError("Expected the data to be looked up, but it was gone through");
          }
        };

    assertThat(jinja.evaluate("{{ _.name }}", Evaluations.context(data))).isEqualTo("Ada");
    assertThat(jinja.evaluate("x{{ _.get('name') }}", Evaluations.context(data))).isEqualTo("xAda");
  }
}
