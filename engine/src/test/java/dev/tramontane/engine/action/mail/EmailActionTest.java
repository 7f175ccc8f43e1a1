package dev.tramontane.engine.action.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tramontane.engine.action.network.EgressPolicy;
import dev.tramontane.engine.action.testing.ActionTester;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real SMTP server in this process. */
class EmailActionTest {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private ActionTester email;

  @BeforeEach
  void start() {
    server.start();
    email =
        ActionTester.of(new EmailAction())
            .with("from_addr", "flow@example.org")
            .with("to_addrs", List.of("ann@example.org", "Bob <bob@example.org>"))
            .with("smtp_server", "127.0.0.1:" + server.getSmtp().getPort());
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_message_reaches_everybody_and_tells_nobody_who_is_unseen() throws Exception {
    var result =
        email
            .with("cc_addrs", List.of("cc@example.org"))
            .with("bcc_addrs", List.of("bcc@example.org"))
            .with("reply_to", List.of("desk@example.org"))
            .with("subject", "Grüße")
            .with("body", "Schön ✓")
            .succeeds();

    assertThat(result).isNull();
    var messages = server.getReceivedMessages();
    assertThat(messages).hasSize(4);
    assertThat(messages[0].getSubject()).isEqualTo("Grüße");
    assertThat(messages[0].getContent().toString().strip()).isEqualTo("Schön ✓");
    assertThat(messages[0].getRecipients(RecipientType.TO)).hasSize(2);
    assertThat(messages[0].getReplyTo()[0]).hasToString("desk@example.org");
    assertThat(GreenMailUtil.getWholeMessage(messages[0])).doesNotContain("bcc@example.org");
  }

  @Test
  void what_is_not_given_has_mistrals_default() throws Exception {
    email.succeeds();

    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("<No subject>");
    assertThat(server.getReceivedMessages()[0].getContent().toString()).contains("<No body>");
  }

  @Test
  void html_goes_beside_the_plain_text() throws Exception {
    email.with("body", "plain").with("html_body", "<b>bold</b>").succeeds();

    var parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("plain");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
  }

  @Test
  void a_password_logs_in() {
    server.setUser("flow@example.org", "flow@example.org", "secret");

    email.with("smtp_password", "secret").succeeds();

    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(email.with("smtp_password", "wrong").fails())
        .contains("Failed to send an email message: ")
        .doesNotContain("wrong");
  }

  @Test
  void a_header_cannot_be_smuggled_in() {
    assertThat(email.with("subject", "Hi\nBcc: x@example.org").fails()).contains("on one line");
    assertThat(email.with("to_addrs", List.of("a@example.org\r\nX: y")).fails())
        .contains("on one line");
  }

  @Test
  void what_cannot_work_is_said_clearly() {
    assertThat(email.with("to_addrs", List.of()).fails()).contains("nobody");
    assertThat(email.with("to_addrs", List.of("not an address")).fails())
        .contains("Failed to send an email message: ");
    assertThat(email.with("smtp_server", "127.0.0.1:1").fails())
        .contains("Failed to send an email message: ");
    assertThat(email.with("smtp_server", "host:port").fails()).contains("Expected host:port");
    assertThat(email.reaching(EgressPolicy.standard()).fails())
        .contains("resolves to a blocked address (127.0.0.1)");
  }
}
