package dev.tramontane.engine.action.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.action.network.EgressPolicy;
import dev.tramontane.engine.action.spi.ActionOutcome.Failure;
import dev.tramontane.engine.action.testing.ActionTester;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the real server of Apache MINA SSHD in this process. */
class SshActionTest {

  private static final SshServer SERVER = SshServer.setUpDefaultServer();
  private static KeyPair key;
  private static String host;

  @BeforeAll
  static void start() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    key = generator.generateKeyPair();
    SERVER.setHost("127.0.0.1");
    SERVER.setPort(0);
    SERVER.setKeyPairProvider(new SimpleGeneratorHostKeyProvider((Path) null));
    SERVER.setPasswordAuthenticator((user, word, _) -> user.equals("ann") && word.equals("secret"));
    SERVER.setPublickeyAuthenticator(
        (user, offered, _) -> user.equals("key") && KeyUtils.compareKeys(offered, key.getPublic()));
    SERVER.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
    SERVER.setCommandFactory((_, line) -> new Words(line));
    SERVER.start();
    host = "127.0.0.1:" + SERVER.getPort();
  }

  @AfterAll
  static void stop() throws IOException {
    SERVER.stop(true);
  }

  /** A shell that knows four commands. */
  private static final class Words extends AbstractCommandSupport implements Command {

    Words(String line) {
      super(line, null);
    }

    @Override
    public void start(ChannelSession channel, org.apache.sshd.server.Environment environment)
        throws IOException {
      super.start(channel, environment);
    }

    @Override
    public void run() {
      try {
        onExit(answer(getCommand()));
      } catch (IOException | InterruptedException gone) {
        onExit(99);
      }
    }

    private int answer(String line) throws IOException, InterruptedException {
      switch (line) {
        case "fail" -> {
          getErrorStream().write("no such thing\n".getBytes(StandardCharsets.UTF_8));
          getErrorStream().flush();
          return 3;
        }
        case "hang" -> new java.util.concurrent.CountDownLatch(1).await();
        case "flood" -> {
          while (true) {
            getOutputStream().write(new byte[100_000]);
            getOutputStream().flush();
          }
        }
        default -> {
          getOutputStream().write(("ran " + line + " ✓").getBytes(StandardCharsets.UTF_8));
          getOutputStream().flush();
        }
      }
      return 0;
    }
  }

  private static ActionTester ssh(String command) {
    return ActionTester.of(new SshAction())
        .with("cmd", command)
        .with("host", host)
        .with("username", "ann")
        .with("password", "secret");
  }

  private static String pem() {
    var out = new StringWriter();
    out.write("-----BEGIN PRIVATE KEY-----\n");
    out.write(Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded()));
    out.write("\n-----END PRIVATE KEY-----\n");
    return out.toString();
  }

  @Test
  void a_command_gives_what_it_printed() {
    assertThat(ssh("uptime").succeeds()).isEqualTo("ran uptime ✓");
    assertThat(ssh("uptime").with("host", List.of(host, host)).succeeds())
        .isEqualTo(List.of("ran uptime ✓", "ran uptime ✓"));
  }

  @Test
  void a_private_key_logs_in() {
    var byKey = ssh("date").with("username", "key").with("password", "");

    assertThat(byKey.with("private_key", pem()).succeeds()).isEqualTo("ran date ✓");
    assertThat(byKey.with("private_key", "rubbish").fails()).contains("The private key");
    assertThat(byKey.with("private_key_filename", "../../etc/shadow").fails()).contains("'..'");
    assertThat(byKey.with("private_key_filename", "no_such_key").fails())
        .contains("The private key 'no_such_key' cannot be read");
  }

  @Test
  void an_exit_code_is_an_error() {
    assertThat(ssh("fail").fails())
        .contains("Failed to execute ssh cmd 'fail' on " + host)
        .contains("exit code 3: no such thing");
    assertThat(ssh("fail").with("return_result_on_error", true).run())
        .isEqualTo(
            new Failure(
                dev.tramontane.value.Values.freezeMap(
                    Map.of("stdout", "", "stderr", "no such thing\n", "exit_code", 3))));
  }

  @Test
  void what_does_not_let_one_in_is_an_error() {
    assertThat(ssh("x").with("password", "wrong").fails())
        .contains("Failed to log in to")
        .doesNotContain("wrong");
    assertThat(ssh("x").with("host", "127.0.0.1:1").fails()).contains("Failed to log in to");
    assertThat(ssh("x").reaching(EgressPolicy.standard()).fails()).contains("blocked address");
  }

  @Test
  void a_command_that_hangs_is_given_up_and_one_that_floods_is_ended() {
    assertThat(ssh("hang").givenUpAfter(Duration.ofSeconds(1)).fails())
        .isEqualTo("Timeout after 1 seconds");
    assertThat(ssh("flood").fails()).contains("it printed more than 4194304 bytes");
  }

  @Test
  void a_gateway_leads_to_a_host_behind_it() {
    var proxied =
        ActionTester.of(new ProxiedSshAction())
            .with("cmd", "uptime")
            .with("host", host)
            .with("username", "ann")
            .with("password", "secret")
            .with("private_key_filename", "")
            .with("gateway_host", host);

    assertThat(proxied.succeeds()).isEqualTo("ran uptime ✓");
    assertThat(proxied.with("gateway_username", "nobody").fails()).contains("Failed to log in");
    assertThat(proxied.with("proxy_command", "nc x 22").fails()).contains("not supported");
  }

  @Test
  void waiting_for_a_host_lists_its_files() {
    assertThat(
            ActionTester.of(new WaitSshAction())
                .with("host", host)
                .with("username", "ann")
                .with("password", "secret")
                .succeeds())
        .isEqualTo("ran ls -l ✓");
  }
}
