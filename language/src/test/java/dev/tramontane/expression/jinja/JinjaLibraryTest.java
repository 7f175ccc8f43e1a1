package dev.tramontane.expression.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.expression.jinja.JinjaLibrary.Entry;
import dev.tramontane.expression.jinja.JinjaLibrary.Kind;
import org.junit.jupiter.api.Test;

class JinjaLibraryTest {

  @Test
  void every_filter_and_test_of_jinja_3_1_is_there() {
    assertThat(JinjaLibrary.entries(Kind.FILTER))
        .extracting(Entry::name)
        .contains(
            ("abs attr batch capitalize center count d default dictsort e escape filesizeformat"
                    + " first float forceescape format groupby indent int items join last length"
                    + " list lower map max min pprint random reject rejectattr replace reverse"
                    + " round safe select selectattr slice sort string striptags sum title tojson"
                    + " trim truncate unique upper urlencode urlize wordcount wordwrap xmlattr")
                .split(" "));
    assertThat(JinjaLibrary.entries(Kind.TEST))
        .extracting(Entry::name)
        .contains(
            ("boolean callable defined divisibleby eq equalto escaped even false filter float ge"
                 + " greaterthan gt in integer iterable le lessthan lower lt mapping ne none number"
                 + " odd sameas sequence string test true undefined upper == != > >= < <=")
                .split(" "));
  }

  @Test
  void mistrals_functions_are_there() {
    assertThat(JinjaLibrary.entries(Kind.FUNCTION))
        .extracting(Entry::name)
        .contains(
            ("env execution executions task tasks global uuid json_dump json_parse yaml_dump"
                    + " yaml_parse range dict lipsum cycler joiner namespace")
                .split(" "));
  }

  @Test
  void every_entry_is_documented() {
    assertThat(JinjaLibrary.entries())
        .allSatisfy(entry -> {
          assertThat(entry.doc()).isNotBlank().doesNotContain("\n");
          assertThat(entry.signature()).contains("(").endsWith(")");
        });
  }
}
