package dev.tramontane.expression.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tramontane.expression.ExpressionException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JinjaBudgetTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String HUNDRED = "{% for i in range(100) %}";
  private static final String MANY = "{% for i in range(100000) %}";
  private static final String NAMESPACE = "{% set n = namespace(x=[1]) %}";
  private static final String END = "{% endfor %}";

  private final Evaluations evaluations = new Evaluations();

  private void assertBudgetEnds(String text) {
    var failure = Assertions.assertTimeoutPreemptively(SOON, () -> evaluations.failureOf(text));
    assertThat(failure).as(text).isNotNull();
    assertThat(failure.code()).as(failure.getMessage()).isEqualTo("expression-budget");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ 'a' * 1000000000000 }}",
        "{{ 'a' * 100000000 }}",
        "{{ [1] * 10000000000 }}",
        "{{ [0] * 100000 * 100000 }}",
        "{{ (1, 2) * 9999999999 }}",
        "{{ 2 ** 10000000000 }}",
        "{{ (9 ** 9999) ** 9999 }}",
        "{{ 'a'.ljust(1000000000) }}",
        "{{ 'a' | center(1000000000) }}",
        "{{ '%1000000d' % 1 * 100 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '%.999999999f' % 1 }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ '{:.999999999f}'.format(1.5) }}",
        "{{ 'a\\nb' | indent(999999999) }}",
        "{{ [1] | batch(999999999, 'x') | list }}",
        "{{ [1] | slice(999999999) | list }}",
        "{{ [1] | tojson(999999999) }}",
        "{{ ('a' * 1000000).replace('a', 'b' * 1000) }}",
        "{{ ('a' * 1000000).replace('', 'b' * 1000) }}",
        "{{ lipsum(n=100000) }}",
        "{{ ('x\t' * 1000).expandtabs(10000000) }}",
        "{{ ('a' * 1000000).split('a') | map('string') | join('b' * 10000) }}",
        "{{ ('ab ' * 1000000) | wordwrap(1) }}"
      })
  void something_huge_is_refused_before_it_is_made(String text) {
    assertBudgetEnds(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MANY + MANY + END + END,
        MANY + MANY + "x" + END + END,
        MANY + "{{ 'x' * 1000000 }}" + END,
        NAMESPACE + HUNDRED + "{% set n.x = n.x + n.x %}" + END,
        NAMESPACE + HUNDRED + "{% set n.x = [n.x, n.x] %}" + END + "{{ n.x }}",
        "{% set n = namespace(x=[1], y=[1]) %}"
            + HUNDRED
            + "{% set n.x = [n.x, n.x] %}{% set n.y = [n.y, n.y] %}"
            + END
            + "{{ n.x == n.y }}",
        NAMESPACE + HUNDRED + "{% set n.x = [n.x, n.x] %}" + END + "{{ n.x | tojson }}",
        NAMESPACE + HUNDRED + "{% set n.x = [n.x, n.x] %}" + END + "{{ n.x | pprint }}",
        NAMESPACE + HUNDRED + "{% set n.x = [n.x, n.x] %}" + END + "{{ json_dump(n.x) }}",
        NAMESPACE + HUNDRED + "{% set n.x = [n.x, n.x] %}" + END + "{{ yaml_dump(n.x) }}",
        NAMESPACE + HUNDRED + "{% set n.x = n.x ~ n.x %}" + END,
        NAMESPACE + HUNDRED + "{% set n.x = {'a': n.x, 'b': n.x} %}" + END + "{{ n.x }}",
        NAMESPACE + MANY + "{% set n.x = [n.x] %}" + END + "{{ n.x }}",
        NAMESPACE + MANY + "{% set n.x = [n.x] %}" + END + "{{ n.x | tojson }}",
        NAMESPACE + MANY + "{% set n.x = {'a': n.x} %}" + END + "{{ n.x == {} }}{{ n.x }}",
        NAMESPACE + MANY + "{% set n.x = n.x | map('string') %}" + END + "{{ n.x | list }}",
        NAMESPACE + MANY + "{% set n.x = n.x | select %}" + END + "{{ n.x | list }}",
        "{% set l = [1] %}{% for i in l %}{% set z = l.append(i) %}{% endfor %}{{ l }}",
        "{% set l = [1] %}" + HUNDRED + "{% set z = l.extend(l) %}" + END + "{{ l }}"
      })
  void a_loop_that_piles_up_is_stopped(String text) {
    assertBudgetEnds(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(x) %}{{ m(m(x)) }}{% endmacro %}{{ m(1) }}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m() %}{% call m() %}{% endcall %}{{ caller() }}{% endmacro %}{{ m() }}",
        "{% macro m() %}{% if true %}{% with a=1 %}{% filter upper %}{{ m() }}{% endfilter %}"
            + "{% endwith %}{% endif %}{% endmacro %}{{ m() }}",
        "{% block a %}{{ self.a() }}{% endblock %}",
        "{% set l = [] %}{% set z = l.append(l) %}{{ l }}",
        "{% set l = [] %}{% set z = l.append(l) %}{{ l | tojson }}",
        "{% set l = [] %}{% set z = l.append(l) %}{% for i in l recursive %}{{ loop(i) }}"
            + "{% endfor %}",
        "{% set d = {} %}{% set z = d.update(a=d) %}{{ d }}{{ d | pprint }}"
      })
  void endless_recursion_is_stopped(String text) {
    assertBudgetEnds(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{1: ", "-", "not ", "f(", "a if b else "})
  void deep_nesting_is_refused_by_the_parser(String opening) {
    assertBudgetEnds("{{ " + opening.repeat(100_000) + " }}");
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", " and 1", " or 0", " | abs", ".real", "[0]", " ** 1", "()"})
  void a_long_chain_is_refused_or_evaluated(String link) {
    var text = "{{ 1" + link.repeat(20_000) + " }}";
    Assertions.assertTimeoutPreemptively(SOON, () -> evaluations.failureOf(text));
  }

  @Test
  void deep_blocks_are_refused_by_the_parser() {
    var text = "{% if 1 %}".repeat(10_000) + "{{ 1 }}" + "{% endif %}".repeat(10_000);
    assertBudgetEnds(text);

    var failure = catchThrowableOfType(ExpressionException.class, () -> new Jinja().validate(text));
    assertThat(failure.code()).isEqualTo("expression-budget");
    assertThat(failure.kind()).isEqualTo(ExpressionException.Kind.JINJA_GRAMMAR);
  }

  @Test
  void the_stack_of_an_ordinary_thread_is_enough() throws InterruptedException {
    var text =
        "{% macro m(x) %}{{ (((((((m([[[[x]]]]))))))) | string | upper) ~ '' }}{% endmacro %}"
            + "{{ m(1) }}";
    var failure = new ExpressionException[1];
    var thread =
        new Thread(null, () -> failure[0] = evaluations.failureOf(text), "small", 512L << 10);
    thread.start();
    thread.join();

    assertThat(failure[0].code()).isEqualTo("expression-budget");
    assertThat(failure[0].causeName()).isEqualTo("BudgetSpent");
  }

  @Test
  void ordinary_work_stays_within_the_budget() {
    assertThat(evaluations.evaluate("{{ range(100000) | sum }}")).isEqualTo(4_999_950_000L);
    assertThat(evaluations.evaluate("{% for i in range(100000) %}{{ i % 10 }}{% endfor %}"))
        .asString()
        .hasSize(100_000);
  }
}
