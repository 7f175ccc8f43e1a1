package dev.tramontane.engine.action.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.action.testing.ActionTester;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaScriptActionTest {

  private static ActionTester js(String script) {
    return ActionTester.of(new JavaScriptAction()).with("script", script);
  }

  @Test
  void a_script_is_the_body_of_a_function_of_its_context() {
    assertThat(
            js("return {sum: $.a + $.list.reduce((x, y) => x + y), text: `${$.a}!`}")
                .with("context", Map.of("a", 1, "list", Arrays.asList(2, 3)))
                .succeeds())
        .isEqualTo(Map.of("sum", 6L, "text", "1!"));
    assertThat(ActionTester.of(new JsAction()).with("script", "return [1.5, null]").succeeds())
        .isEqualTo(Arrays.asList(1.5, null));
  }

  @Test
  void a_script_that_returns_nothing_gives_null() {
    assertThat(js("$ = 1").succeeds()).isNull();
    assertThat(js("return NaN").succeeds()).isNull();
  }

  @Test
  void one_script_sees_nothing_of_another() {
    js("globalThis.left = 1; Array.prototype.map = null").succeeds();

    assertThat(js("return [typeof left, typeof [].map]").succeeds())
        .isEqualTo(Arrays.asList("undefined", "function"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java",
        "Polyglot",
        "Packages",
        "load",
        "print",
        "console",
        "Graal",
        "require",
        "process",
        "fetch",
        "WebAssembly",
        "SharedArrayBuffer",
        "quit",
        "read"
      })
  void a_script_has_nothing_of_the_server(String name) {
    assertThat(js("return typeof " + name).succeeds()).isEqualTo("undefined");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throw new Error('boom')                               | JavaScriptAction failed: Error: boom
          syntax error                                          | JavaScriptAction failed: SyntaxError
          return $.a.b                                          | JavaScriptAction failed: TypeError
          return import('fs')                                   | {}
          while (true) {}                                       | it used too much
          (function f() { f() })()                              | RangeError: Maximum call stack
          let a = []; for (;;) a.push(new Array(1000).fill(7))  | it used too much
          return 'x'.repeat(2 ** 29)                            | RangeError
          return new ArrayBuffer(2 ** 30)                       | RangeError
          const a = {}; a.a = a; return a                       | TypeError
          return 1n                                             | TypeError
          return {toJSON() { throw 'no' }}                      | no
          """)
  void a_script_that_fails_or_takes_too_much_is_an_error(String script, String reason) {
    var outcome = js(script).run().toString();

    assertThat(outcome).contains(reason);
  }

  @Test
  void a_script_that_is_not_wanted_any_more_ends() {
    assertThat(
            js("for (let n = 0; ; ) n = 'a'.repeat(1e5).split('').sort().length")
                .givenUpAfter(Duration.ofMillis(1500))
                .fails())
        .containsAnyOf("Timeout after 1 seconds", "it used too much");
  }
}
