package dev.tramontane.expression.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.expression.Budget;
import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonTextTest {

  private final PythonModel tuples =
      new PythonModel(DataLists.AS_TUPLES, new Meter(Budget.DEFAULT));
  private final PythonModel lists = new PythonModel(DataLists.AS_LISTS, new Meter(Budget.DEFAULT));

  @Test
  void floats_have_the_shortest_digits() {
    assertThat(NumberText.floatText(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    assertThat(NumberText.floatText(1e16)).isEqualTo("1e+16");
    assertThat(NumberText.floatText(123456789012345.6)).isEqualTo("123456789012345.6");
    assertThat(NumberText.floatText(0.00001)).isEqualTo("1e-05");
    assertThat(NumberText.floatText(1.25e-7)).isEqualTo("1.25e-07");
    assertThat(NumberText.floatText(-0.0)).isEqualTo("-0.0");
    assertThat(NumberText.floatText(100)).isEqualTo("100.0");
  }

  @Test
  void containers_show_their_items_as_python_source() {
    var data = Values.freezeList(List.of(1, "it's", true));

    assertThat(tuples.text().str(data)).isEqualTo("(1, \"it's\", True)");
    assertThat(lists.text().str(data)).isEqualTo("[1, \"it's\", True]");
    assertThat(lists.text().str(PythonTuple.of("a"))).isEqualTo("('a',)");
    assertThat(lists.text().str(PythonList.of("\n\u0001é"))).isEqualTo("['\\n\\x01é']");
    assertThat(lists.text().str(lists.newSet())).isEqualTo("set()");
  }

  @Test
  void dates_and_spans_have_two_forms() {
    var time = new PythonDateTime(LocalDateTime.of(2020, 1, 2, 3, 4, 5), Duration.ZERO);

    assertThat(lists.text().str(time)).isEqualTo("2020-01-02 03:04:05+00:00");
    assertThat(lists.text().repr(time))
        .isEqualTo("datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=tzutc())");
    assertThat(lists.text().str(Duration.ofHours(-1))).isEqualTo("-1 day, 23:00:00");
    assertThat(lists.text().repr(Duration.ofHours(25)))
        .isEqualTo("datetime.timedelta(days=1, seconds=3600)");
  }

  @Test
  void numbers_are_equal_across_their_types() {
    var equality = lists.equality();
    var big = BigInteger.TWO.pow(63);

    assertThat(equality.areEqual(1L, 1.0)).isTrue();
    assertThat(equality.areEqual(1L, true)).isTrue();
    assertThat(equality.areEqual(big, 0x1p63)).isTrue();
    assertThat(equality.areEqual(9007199254740993L, 9007199254740992.0)).isFalse();
    assertThat(equality.areEqual(Double.NaN, Double.NaN)).isFalse();
    assertThat(equality.key(1.0)).isEqualTo(equality.key(true)).isEqualTo(equality.key(1L));
  }

  @Test
  void a_list_is_never_equal_to_a_tuple() {
    assertThat(lists.equality().areEqual(PythonList.of(1L), PythonTuple.of(1L))).isFalse();
    assertThat(lists.equality().areEqual(Values.freezeList(List.of(1)), PythonList.of(1L)))
        .isTrue();
    assertThat(tuples.equality().areEqual(Values.freezeList(List.of(1)), PythonList.of(1L)))
        .isFalse();
  }

  @Test
  void division_rounds_down_and_remainders_follow_the_divisor() {
    assertThat(PythonNumbers.floorDivide(-7L, 2L)).isEqualTo(-4L);
    assertThat(PythonNumbers.modulo(-7L, 3L)).isEqualTo(2L);
    assertThat(PythonNumbers.modulo(7L, -3L)).isEqualTo(-2L);
    assertThat(PythonNumbers.modulo(-7.5, 2L)).isEqualTo(0.5);
    assertThat(PythonNumbers.round(2.5, 0)).isEqualTo(2.0);
    assertThat(PythonNumbers.round(2.675, 2)).isEqualTo(2.67);
    assertThat(PythonNumbers.add(Long.MAX_VALUE, 1L)).isEqualTo(BigInteger.TWO.pow(63));
  }
}
