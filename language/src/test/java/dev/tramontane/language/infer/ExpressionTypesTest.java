package dev.tramontane.language.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.infer.type.SchemaTypes;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.type.ValueTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Tables: an expression, and the type that is inferred over {@link #DATA}. */
class ExpressionTypesTest {

  /** What the expressions see, as a value that was seen. */
  private static final String DATA =
      """
      n: 3
      f: 2.5
      s: text
      t: true
      z: null
      names: [a, b]
      server: {name: web, ip: 10.0.0.1, port: 80}
      servers: [{name: a, cpu: 1}, {name: b, cpu: 2}]
      """;

  private static final TypeEnvironment ENVIRONMENT = TypeEnvironment.of(ValueTypes.of(yaml(DATA)));

  private static Object yaml(String text) {
    return new Yaml().load(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <% 1 %>                                        | int
          <% 'a' %>                                      | text
          <% a %>                                        | text
          <% null %>                                     | null
          <% [1, a] %>                                   | [int, text]
          <% [1, 2] %>                                   | list of int
          <% [] %>                                       | list
          <% {a => 1, b => $.s} %>                       | {a: int, b: text}
          <% $.server %>                                 | {name: text, ip: text, port: int}
          <% $.server.port %>                            | int
          <% $.server['name'] %>                         | text
          <% $.server.get(port) %>                       | int
          <% $.server.get(nope) %>                       | null
          <% $.server.get(nope, 1) %>                    | int
          <% $.z?.name %>                                | null
          <% $.servers %>                                | list of {name: text, cpu: int}
          <% $.servers.name %>                           | list of text
          <% $.servers[0].cpu %>                         | int
          <% $.servers.where($.cpu > 1) %>               | list of {name: text, cpu: int}
          <% $.servers.where($.cpu > 1).first().name %>  | text
          <% $.servers.first(null)?.cpu %>               | int or null
          <% $.servers.select([$.name, $.cpu]) %>        | list of [text, int]
          <% $.servers.select({id => $.name}) %>         | list of {id: text}
          <% $.servers.selectMany([$.name, $.name]) %>   | list of text
          <% $.servers.orderBy($.cpu) %>                 | list of {name: text, cpu: int}
          <% $.servers.groupBy($.name) %>                | list of [text, list of {name: text, cpu: int}]
          <% $.servers.groupBy($.name, $.cpu) %>         | list of [text, list of int]
          <% $.servers.groupBy($.name).select($[1].cpu.sum()) %> | list of int
          <% $.servers.toDict($.name, $.cpu) %>          | dict of int
          <% $.servers.cpu.sum() %>                      | int
          <% $.servers.cpu.max() %>                      | int
          <% $.servers.aggregate($1 + $2.cpu, 0) %>      | int
          <% $.servers.enumerate().select($[0]) %>       | list of int
          <% $.server.set(ip, 1) %>                      | {name: text, ip: int, port: int}
          <% $.server.set(up => true) %>                 | {name: text, ip: text, port: int, up: bool}
          <% $.server + {up => true} %>                  | {name: text, ip: text, port: int, up: bool}
          <% $.server.delete(ip) %>                      | {name: text, port: int}
          <% $.server.keys() %>                          | list of text
          <% $.n + 1 %>                                  | int
          <% $.n / 2 %>                                  | int
          <% $.n + $.f %>                                | float
          <% $.s + a %>                                  | text
          <% $.n > 1 and $.t %>                          | bool
          <% coalesce($.z, $.n) %>                       | int
          <% switch($.t => 1, true => a) %>              | int or text or null
          <% let(x => $.n) -> $x %>                      | int
          <% $.s.split(',') %>                           | list of text
          <% now().year %>                               | int
          <% now() %>                                    | text
          <% uuid() %>                                   | text
          <% json_parse($.s) %>                          | unknown
          <% $unknown %>                                 | null
          <% frobnicate($.n) %>                          | unknown
          <% $.n. %>                                     | unknown
          number <% $.n %>                               | text
          plain text                                     | text
          """)
  void yaql(String expression, String type) {
    assertThat(ExpressionTypes.typeOf(expression, ENVIRONMENT).text()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          {{ 1 }}                                             ! int
          {{ _.server }}                                      ! {name: text, ip: text, port: int}
          {{ _.server.port }}                                 ! int
          {{ _.server['ip'] }}                                ! text
          {{ _.server.get('nope', 1) }}                       ! int
          {{ _.server.items() | list }}                       ! list of [text, int or text]
          {{ _.server.items }}                                ! unknown
          {{ _.servers | map(attribute='name') | list }}      ! list of text
          {{ _.servers | selectattr('cpu') | list }}          ! list of {name: text, cpu: int}
          {{ (_.servers | first).name }}                      ! text
          {{ _.servers | groupby('name') }}                   ! list of [text, list of {name: text, cpu: int}]
          {{ _.servers | sum(attribute='cpu') }}              ! int
          {{ _.names | join(',') }}                           ! text
          {{ _.names | length }}                              ! int
          {{ _.names | map('upper') | list }}                 ! list of text
          {{ _.n / 2 }}                                       ! float
          {{ _.n // 2 }}                                      ! int
          {{ _.n + _.t }}                                     ! int
          {{ _.n ~ 1 }}                                       ! text
          {{ _.n > 1 }}                                       ! bool
          {{ _.n is defined }}                                ! bool
          {{ _.n if _.t else _.s }}                           ! int or text
          {{ _.n if _.t }}                                    ! int or null
          {{ _.nope | default(1) }}                           ! int
          {{ {'a': _.n} }}                                    ! {a: int}
          {{ dict(a=_.n) }}                                   ! {a: int}
          {{ _.s.split(',') }}                                ! list of text
          {{ _.names.append(1) or _.names }}                  ! unknown
          {{ _.n | frobnicate }}                              ! unknown
          {{ _.n }}{{ _.n }}                                  ! text
          {% if _.t %}a{% endif %}{{ '' }}                    ! text
          """)
  void jinja(String expression, String type) {
    assertThat(ExpressionTypes.typeOf(expression, ENVIRONMENT).text()).isEqualTo(type);
  }

  @Test
  void templates_are_typed_all_the_way_down() {
    var template = Map.of("list", List.of("<% $.n %>", "x"));

    assertThat(ExpressionTypes.typeOf(template, ENVIRONMENT).text())
        .isEqualTo("{list: [int, text]}");
  }

  @Test
  void a_key_that_no_value_has_is_told_with_its_place() {
    assertThat(ExpressionTypes.absentKeys("a <% $.server.prot %>", ENVIRONMENT))
        .singleElement()
        .satisfies(absent -> {
          assertThat(absent.key()).isEqualTo("prot");
          assertThat(absent.offset()).isEqualTo("a <% $.server.".length());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<% $.server.port %>",
        "<% $.server.get(prot) %>",
        "<% $.server.set($.s, 1).prot %>",
        "<% $.servers.first().set($.s, 1).prot %>",
        "<% json_parse($.s).prot %>",
        "<% $.z?.prot %>",
        "{{ _.server.prot | default(1) }}"
      })
  void a_key_that_may_be_there_is_no_finding(String expression) {
    assertThat(ExpressionTypes.absentKeys(expression, ENVIRONMENT)).isEmpty();
  }

  @Test
  void schemas_become_types() {
    var schema =
        yaml(
            """
            type: object
            required: [id]
            additionalProperties: false
            properties:
              id: {type: string}
              size: {type: [integer, 'null']}
              tags: {type: array, items: {enum: [a, b]}}
              any: {description: whatever}
            """);

    assertThat(SchemaTypes.of(schema).text())
        .isEqualTo("{id: text, size?: int or null, tags?: list of text, any?: unknown}");
  }

  @Test
  void joining_keeps_what_both_have() {
    var one = ValueTypes.of(yaml("{a: 1, b: x}"));
    var other = ValueTypes.of(yaml("{a: 2.5, c: [1]}"));

    assertThat(Types.join(one, other).text())
        .isEqualTo("{a: int or float, b?: text, c?: list of int}");
    assertThat(Types.join(one, Scalar.NULL).text()).isEqualTo("{a: int, b: text} or null");
    assertThat(Types.join(one, Types.UNKNOWN).text()).isEqualTo("unknown");
  }
}
