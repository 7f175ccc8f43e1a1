package dev.tramontane.engine.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the variables of branches merge (reference: engine.md section 4.4). */
class BranchContextTest {

  private static final BranchContext BASE =
      BranchContext.EMPTY.publish(map(Map.of("a", 1, "m", Map.of("x", 1, "y", 1))));

  private static FrozenMap map(Map<String, ?> values) {
    return Values.freezeMap(values);
  }

  @Test
  void what_is_missing_is_added() {
    var merged = BASE.merge(BranchContext.EMPTY.publish(map(Map.of("b", 2))));

    assertThat(merged.values()).containsEntry("a", 1L).containsEntry("b", 2L);
  }

  @Test
  void the_side_that_published_more_often_wins_whatever_the_order() {
    var changed = BASE.publish(map(Map.of("a", 2)));

    assertThat(BASE.merge(changed).values()).containsEntry("a", 2L);
    assertThat(changed.merge(BASE).values()).containsEntry("a", 2L);
  }

  @Test
  void the_left_side_stays_if_both_published_equally_often() {
    var left = BASE.publish(map(Map.of("a", 2)));
    var right = BASE.publish(map(Map.of("a", 3)));

    assertThat(left.merge(right).values()).containsEntry("a", 2L);
  }

  @Test
  void maps_are_merged_leaf_by_leaf() {
    var left = BASE.publish(map(Map.of("m", Map.of("x", 2, "y", 1))));
    var right = left.publish(map(Map.of("m", Map.of("y", 5))));

    assertThat(left.merge(right).values()).containsEntry("m", map(Map.of("x", 2, "y", 5)));
  }

  @Test
  void a_published_variable_replaces_the_old_one_as_a_whole() {
    var after = BASE.publish(map(Map.of("m", Map.of("z", 1))));

    assertThat(after.values()).containsEntry("m", map(Map.of("z", 1)));
  }

  @Test
  void counters_take_the_maximum() {
    var left = BASE.publish(map(Map.of("a", 2)));
    var merged = left.merge(BASE.publish(map(Map.of("b", 1))));

    assertThat(merged.frozenVersions()).containsEntry("a", 2L).containsEntry("b", 1L);
  }

  @Test
  void the_recorded_form_gives_the_same_context() {
    assertThat(BranchContext.of(BASE.frozenValues(), BASE.frozenVersions())).isEqualTo(BASE);
  }
}
