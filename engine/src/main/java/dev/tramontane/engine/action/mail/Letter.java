package dev.tramontane.engine.action.mail;

import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as the parameters of the action describe it. */
record Letter(ActionCall call) {

  private static final String UTF_8 = "utf-8";

  MimeMessage message(Session session) throws MessagingException {
    var message = new MimeMessage(session);
    message.setFrom(address(call.text("from_addr")));
    message.setRecipients(RecipientType.TO, addresses("to_addrs"));
    message.setRecipients(RecipientType.CC, addresses("cc_addrs"));
    message.setReplyTo(addresses("reply_to"));
    message.setSubject(oneLine("subject", text("subject")), UTF_8);
    message.setSentDate(new Date());
    if (call.value("html_body") == null) {
      message.setText(text("body"), UTF_8);
    } else {
      message.setContent(both());
    }
    message.saveChanges();
    return message;
  }

  /** Everybody who gets the message, those unseen included. */
  Address[] recipients() throws MessagingException {
    var all = new ArrayList<Address>();
    for (var parameter : List.of("to_addrs", "cc_addrs", "bcc_addrs")) {
      all.addAll(List.of(addresses(parameter)));
    }
    if (all.isEmpty()) {
      throw new ActionException("Expected somebody in to_addrs, but found nobody.");
    }
    return all.toArray(Address[]::new);
  }

  private MimeMultipart both() throws MessagingException {
    var plain = new MimeBodyPart();
    plain.setText(text("body"), UTF_8);
    var html = new MimeBodyPart();
    html.setText(text("html_body"), UTF_8, "html");
    return new MimeMultipart("alternative", plain, html);
  }

  private Address[] addresses(String parameter) throws MessagingException {
    var found = new ArrayList<Address>();
    for (var text : texts(call.value(parameter))) {
      found.add(address(String.valueOf(text)));
    }
    return found.toArray(Address[]::new);
  }

  /** A list, or a text with commas. */
  private static List<?> texts(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default ->
          java.util.Arrays.stream(String.valueOf(value).split(","))
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .toList();
    };
  }

  private static InternetAddress address(String text) throws MessagingException {
    return new InternetAddress(oneLine("an address", text), true);
  }

  private String text(String parameter) {
    return String.valueOf(call.value(parameter));
  }

  /** A line break would begin a header of the author's choice. */
  private static String oneLine(String what, String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new ActionException("Expected %s on one line, but it has several.".formatted(what));
    }
    return text;
  }
}
