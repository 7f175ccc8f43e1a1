package dev.tramontane.engine.action.mail;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ActionParameter.required;
import static dev.tramontane.engine.action.spi.ValueType.LIST;
import static dev.tramontane.engine.action.spi.ValueType.NULL;
import static dev.tramontane.engine.action.spi.ValueType.TEXT;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.std.MistralTypes;
import jakarta.mail.MessagingException;

/** {@code std.email}: sends a message through a server of the workflow's choice. */
public final class EmailAction implements Action {

  private static final ActionSchema SCHEMA =
      ActionSchema.of(
              "std.email",
              "Sends a message by SMTP, as plain text and, if `html_body` is given, as HTML too."
                  + " With a password it asks for STARTTLS and logs in as `from_addr`.")
          .taking(
              required("from_addr", TEXT, "The sender's address."),
              required("to_addrs", LIST, "Addresses of those it is for."),
              required("smtp_server", TEXT, "The server, `host` or `host:port`; port 25 if none."),
              optional("reply_to", LIST, null, "Addresses that answers go to."),
              optional("cc_addrs", LIST, null, "Addresses that get a copy."),
              optional("bcc_addrs", LIST, null, "Addresses that get a copy unseen by the others."),
              optional("smtp_password", TEXT, null, "Password of `from_addr` at the server."),
              optional("subject", TEXT, "<No subject>", "The subject, on one line."),
              optional("body", TEXT, "<No body>", "The message as plain text."),
              optional("html_body", TEXT, null, "The message as HTML, besides the plain text."))
          .returning(NULL, "Null.")
          .with(Trait.WAITING)
          .shownAs(MistralTypes.standard("SendEmailAction"));

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) {
    try {
      SmtpServer.of(call).send(new Letter(call));
      return ActionOutcome.of(null);
    } catch (MessagingException failure) {
      throw new ActionException(
          "Failed to send an email message: " + failure.getMessage(), failure);
    }
  }
}
