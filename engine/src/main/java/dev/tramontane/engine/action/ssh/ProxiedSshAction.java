package dev.tramontane.engine.action.ssh;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ActionParameter.required;
import static dev.tramontane.engine.action.spi.ValueType.TEXT;

import dev.tramontane.engine.action.network.HostAndPort;
import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.std.MistralTypes;

/** {@code std.ssh_proxied}: runs a command on a host that only a gateway can reach. */
public final class ProxiedSshAction implements Action {

  private static final ActionSchema SCHEMA =
      ActionSchema.of(
              "std.ssh_proxied",
              "Runs a command on a `host` behind a gateway, which must allow TCP forwarding."
                  + " Unlike in Mistral no program is run on the gateway; `proxy_command` is"
                  + " refused.")
          .taking(
              required("cmd", TEXT, "The command, for the shell of the host."),
              required("host", TEXT, "The host as the gateway knows it; port 22 if none is given."),
              required("username", TEXT, "The user there."),
              required(
                  "private_key_filename",
                  TEXT,
                  "File with a private key on the server of the engine; relative to ~/.ssh."),
              required("gateway_host", TEXT, "The gateway; port 22 if none is given."),
              optional("gateway_username", TEXT, null, "The user at the gateway, if another one."),
              optional("password", TEXT, null, "Password of the user, at both."),
              optional("proxy_command", TEXT, null, "Not supported."),
              optional("private_key", TEXT, null, "A private key itself, as text."))
          .returning(TEXT, "What the command printed.")
          .with(Trait.WAITING)
          .shownAs(MistralTypes.standard("SSHProxiedAction"));

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) throws InterruptedException {
    if (call.given("proxy_command").isPresent()) {
      throw new ActionException("proxy_command is not supported: the gateway forwards by itself.");
    }
    var login = Login.of(call);
    var gatewayUser = call.given("gateway_username").map(String::valueOf).orElse(login.user());
    var gateway = HostAndPort.of(call.text("gateway_host"), SshConnection.PORT);
    var host = HostAndPort.of(call.text("host"), SshConnection.PORT);
    try (var first =
            SshConnection.open(
                gateway.address(call.context().network()), login.withUser(gatewayUser));
        var second = SshConnection.open(first.forwardTo(host), login)) {
      var answer = second.execute(call.text("cmd"), call.text("host"));
      return answer.exitCode() == 0
          ? ActionOutcome.of(answer.stdout())
          : answer.failure(call.text("cmd"), call.text("host"), false);
    }
  }
}
