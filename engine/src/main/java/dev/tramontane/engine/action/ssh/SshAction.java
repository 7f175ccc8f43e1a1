package dev.tramontane.engine.action.ssh;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ActionParameter.required;
import static dev.tramontane.engine.action.spi.ValueType.ANY;
import static dev.tramontane.engine.action.spi.ValueType.BOOLEAN;
import static dev.tramontane.engine.action.spi.ValueType.TEXT;

import dev.tramontane.engine.action.network.HostAndPort;
import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.std.MistralTypes;
import java.util.ArrayList;
import java.util.List;

/** {@code std.ssh}: runs a command on one host or several, one after the other. */
public final class SshAction implements Action {

  private static final ActionSchema SCHEMA =
      ActionSchema.of(
              "std.ssh",
              "Runs a command on one `host`, or on a list of them one after the other. An exit code"
                  + " other than 0 is an error. Keys of unknown hosts are accepted.")
          .taking(
              required("cmd", TEXT, "The command, for the shell of the host."),
              required("host", ANY, "The host, `host` or `host:port`, or a list of them."),
              required("username", TEXT, "The user there."),
              optional("password", TEXT, "", "Password of the user."),
              optional(
                  "private_key_filename",
                  TEXT,
                  null,
                  "File with a private key on the server of the engine; relative to ~/.ssh."),
              optional("private_key", TEXT, null, "A private key itself, as text."),
              optional(
                  "return_result_on_error",
                  BOOLEAN,
                  false,
                  "Whether the error of a failed command is a map with `stdout`, `stderr` and"
                      + " `exit_code`."))
          .returning(ANY, "What the command printed; a list of that for a list of hosts.")
          .with(Trait.WAITING)
          .shownAs(MistralTypes.standard("SSHAction"));

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) throws InterruptedException {
    var login = Login.of(call);
    var host = call.value("host");
    var hosts = host instanceof List<?> list ? list : List.of(call.text("host"));
    var outputs = new ArrayList<String>();
    for (var name : hosts) {
      var place = HostAndPort.of(String.valueOf(name), SshConnection.PORT);
      try (var connection = SshConnection.open(place.address(call.context().network()), login)) {
        var answer = connection.execute(call.text("cmd"), String.valueOf(name));
        if (answer.exitCode() != 0) {
          return answer.failure(
              call.text("cmd"), String.valueOf(name), call.truth("return_result_on_error"));
        }
        outputs.add(answer.stdout());
      }
    }
    return ActionOutcome.of(host instanceof List ? outputs : outputs.getFirst());
  }
}
