package dev.tramontane.engine.action.ssh;

import static dev.tramontane.engine.action.spi.ActionParameter.required;
import static dev.tramontane.engine.action.spi.ValueType.TEXT;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.std.MistralTypes;

/** {@code std.wait_ssh}: succeeds once a host can be logged in to; meant for a {@code retry}. */
public final class WaitSshAction implements Action {

  private static final ActionSchema SCHEMA =
      ActionSchema.of(
              "std.wait_ssh",
              "Runs `ls -l` on a host to see whether it can be logged in to; with a `retry` it"
                  + " waits for the host.")
          .taking(
              required("host", TEXT, "The host, `host` or `host:port`."),
              required("username", TEXT, "The user there."),
              required("password", TEXT, "Password of the user."))
          .returning(TEXT, "What the command printed.")
          .with(Trait.WAITING, Trait.REPEATABLE)
          .shownAs(MistralTypes.standard("SSHAction"));

  private final SshAction ssh = new SshAction();

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) throws InterruptedException {
    return ssh.run(new ActionCall(ssh.schema(), call.input().with("cmd", "ls -l"), call.context()));
  }
}
