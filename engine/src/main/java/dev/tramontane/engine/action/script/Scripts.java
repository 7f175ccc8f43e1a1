package dev.tramontane.engine.action.script;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ActionParameter.required;
import static dev.tramontane.engine.action.spi.ValueType.ANY;
import static dev.tramontane.engine.action.spi.ValueType.TEXT;

import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.std.MistralTypes;
import tools.jackson.databind.json.JsonMapper;

/** What both names of the action share. Data go in and out as JSON, so nothing else does. */
final class Scripts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Scripts() {}

  static ActionSchema schema(String name) {
    return ActionSchema.of(
            name,
            "Runs JavaScript: `script` is the body of a function of `$`, which is the `context`."
                + " The script reaches no file, host or class, and has 30 seconds, 50 million"
                + " statements and 512 MB of memory, garbage included.")
        .taking(
            required("script", TEXT, "The body of the function; what it returns is the result."),
            optional("context", ANY, null, "What the script sees as `$`."))
        .returning(ANY, "What the script returns, as JSON; null if it returns nothing.")
        .with(Trait.REPEATABLE)
        .shownAs(MistralTypes.standard("JavaScriptAction"));
  }

  static ActionOutcome run(ActionCall call) {
    var context = JSON.writeValueAsString(call.value("context"));
    try {
      return ActionOutcome.of(
          JSON.readValue(Sandbox.run(call.text("script"), context), Object.class));
    } catch (ScriptException failure) {
      throw new ActionException("JavaScriptAction failed: " + failure.getMessage(), failure);
    }
  }
}
