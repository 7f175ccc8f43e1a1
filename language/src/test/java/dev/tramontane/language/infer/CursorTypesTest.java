package dev.tramontane.language.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.ValueTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands before a cursor, in expressions that nobody has finished. */
class CursorTypesTest {

  private static final TypeEnvironment ENVIRONMENT =
      TypeEnvironment.of(
          ValueTypes.of(Map.of("servers", List.of(Map.of("id", 1L)), "server", Map.of("id", "x"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.server.                              | {id: text}
          1 + $.server.                          | {id: text}
          $.servers.first().                     | {id: int}
          $.servers.where($.                     | {id: int}
          $.servers.where($.id = 1).select({a => $. | {id: int}
          let(x => $.server) -> $x.              | {id: text}
          coalesce(null, [$.server.              | {id: text}
          $.server['                             | {id: text}
          $.server[ "                            | {id: text}
          ) broken ( and $.server.               | {id: text}
          """)
  void in_yaql(String before, String type) {
    assertThat(CursorTypes.ownerInYaql(before.strip(), ENVIRONMENT).map(Type::text)).contains(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {{ _.server.                                                        | {id: text}
          text {{ 1 + _.server.                                               | {id: text}
          {{ (_.servers[0].                                                   | {id: int}
          {{ _.server['                                                       | {id: text}
          {% for s in _.servers %}{{ s.                                       | {id: int}
          {% for s in _.servers %}{% if s.                                    | {id: int}
          {% for s in _.servers %}x{% endfor %}{% set y = _.server %}{{ y.    | {id: text}
          {{ broken ( and {{ _.server.                                        | {id: text}
          """)
  void in_jinja(String before, String type) {
    assertThat(CursorTypes.ownerInJinja(before.strip(), ENVIRONMENT).map(Type::text))
        .contains(type);
  }

  @Test
  void there_is_no_owner_where_no_member_is_typed() {
    assertThat(CursorTypes.ownerInYaql("$", ENVIRONMENT)).isEmpty();
    assertThat(CursorTypes.ownerInYaql("", ENVIRONMENT)).isEmpty();
    assertThat(CursorTypes.ownerInJinja("{{ ", ENVIRONMENT)).isEmpty();
    assertThat(CursorTypes.ownerInJinja("no expression.", ENVIRONMENT)).isEmpty();
  }
}
