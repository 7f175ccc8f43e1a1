package dev.tramontane.engine.action.script;

import java.io.OutputStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.io.IOAccess;

/** Runs one script at a time per call, each in a world of its own. */
final class Sandbox {

  private static final long MOST_STATEMENTS = 50_000_000;
  private static final String LONGEST_TEXT = Integer.toString(16 << 20);

  /** Keeps the built-ins before the script can replace them. */
  private static final String CALLER =
      """
      (function () {
        const parse = JSON.parse, stringify = JSON.stringify;
        return function (script, text) {
          const result = stringify(script(parse(text)));
          return result === undefined ? 'null' : result;
        };
      })()
      """;

  private Sandbox() {}

  /** Started by the first script; keeps parsed code for all of them. */
  private static final class Graal {

    static final Engine ENGINE =
        Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .build();
  }

  /**
   * The result of a script as JSON.
   *
   * @param json what the script sees as {@code $}
   * @throws ScriptException if the script fails or is ended
   */
  static String run(String script, String json) throws ScriptException {
    var context = context();
    var guard = Guard.watch(Thread.currentThread(), () -> context.close(true));
    try {
      var caller = context.eval("js", CALLER);
      var function = context.eval("js", "(function ($) {\n" + script + "\n})");
      return caller.execute(function, json).asString();
    } catch (PolyglotException failure) {
      throw new ScriptException(guard.reason().orElseGet(() -> message(failure)), failure);
    } catch (ClassCastException | IllegalStateException ended) {
      throw new ScriptException(guard.reason().orElse("it returned no JSON"), ended);
    } finally {
      guard.close();
      context.close(true);
    }
  }

  private static String message(PolyglotException failure) {
    return failure.isResourceExhausted()
        ? "it used too much: " + failure.getMessage()
        : String.valueOf(failure.getMessage());
  }

  private static Context context() {
    return Context.newBuilder("js")
        .engine(Graal.ENGINE)
        .allowAllAccess(false)
        .allowHostAccess(HostAccess.NONE)
        .allowPolyglotAccess(PolyglotAccess.NONE)
        .allowEnvironmentAccess(EnvironmentAccess.NONE)
        .allowIO(IOAccess.NONE)
        .allowCreateThread(false)
        .allowCreateProcess(false)
        .allowNativeAccess(false)
        .allowExperimentalOptions(true) // those that take built-ins away are called so
        .option("js.java-package-globals", "false")
        .option("js.polyglot-builtin", "false")
        .option("js.load", "false")
        .option("js.print", "false")
        .option("js.console", "false")
        .option("js.graal-builtin", "false")
        .option("js.shared-array-buffer", "false")
        .option("js.string-length-limit", LONGEST_TEXT)
        .option("js.max-typed-array-length", LONGEST_TEXT)
        .resourceLimits(ResourceLimits.newBuilder().statementLimit(MOST_STATEMENTS, null).build())
        .build();
  }
}
