package dev.tramontane.engine.action.mail;

import dev.tramontane.engine.action.network.HostAndPort;
import dev.tramontane.engine.action.network.PinnedSockets;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.Network;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;

/**
 * The server that takes a message.
 *
 * @param password of the user, if the server wants to know who sends
 */
record SmtpServer(HostAndPort place, String user, Optional<String> password, Network network) {

  private static final int PORT = 25;
  private static final String TIMEOUT_MILLIS = "30000";

  static SmtpServer of(ActionCall call) {
    return new SmtpServer(
        HostAndPort.of(call.text("smtp_server"), PORT),
        call.text("from_addr"),
        call.given("smtp_password").map(String::valueOf),
        call.context().network());
  }

  void send(Letter letter) throws MessagingException {
    var session = Session.getInstance(properties());
    var message = letter.message(session);
    var recipients = letter.recipients();
    try (var transport = session.getTransport("smtp")) {
      transport.connect(place.host(), place.port(), user, password.orElse(null));
      transport.sendMessage(message, recipients);
    }
  }

  private Properties properties() {
    var properties = new Properties();
    properties.put("mail.smtp.socketFactory", PinnedSockets.to(place.resolve(network)));
    properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    properties.put("mail.smtp.auth", Boolean.toString(password.isPresent()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(password.isPresent()));
    return properties;
  }
}
