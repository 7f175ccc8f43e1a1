package dev.tramontane.engine.action.ssh;

import dev.tramontane.engine.action.network.HostAndPort;
import dev.tramontane.engine.action.spi.ActionException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;

/** A user who is logged in to a host. */
final class SshConnection implements AutoCloseable {

  static final int PORT = 22;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ClientSession session;

  private SshConnection(ClientSession session) {
    this.session = session;
  }

  /** Started by the first command that anybody runs; its threads are daemons. */
  private static final class Client {

    static final SshClient INSTANCE = start();

    private static SshClient start() {
      var client = SshClient.setUpDefaultClient();
      client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
      client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
      client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
      client.setAgentFactory(null);
      client.start();
      return client;
    }
  }

  /**
   * Connects and logs in.
   *
   * @throws ActionException if that fails
   */
  @SuppressWarnings("MustBeClosed")
  static SshConnection open(InetSocketAddress address, Login login) {
    try {
      var session = Client.INSTANCE.connect(login.user(), address).verify(PATIENCE).getSession();
      try {
        login.password().ifPresent(session::addPasswordIdentity);
        login.keys().forEach(session::addPublicKeyIdentity);
        session.auth().verify(PATIENCE);
        return new SshConnection(session);
      } catch (IOException refused) {
        session.close(true);
        throw refused;
      }
    } catch (IOException failure) {
      throw new ActionException(
          "Failed to log in to %s as %s: %s"
              .formatted(address.getHostString(), login.user(), failure.getMessage()),
          failure);
    }
  }

  /** An address of this machine that leads to a host which the other side can reach. */
  InetSocketAddress forwardTo(HostAndPort host) {
    try {
      return session
          .startLocalPortForwarding(
              new SshdSocketAddress("127.0.0.1", 0),
              new SshdSocketAddress(host.host(), host.port()))
          .toInetSocketAddress();
    } catch (IOException refused) {
      throw new ActionException("The gateway does not forward to " + host.host(), refused);
    }
  }

  /**
   * Runs a command to its end.
   *
   * @throws ActionException if it cannot be run, prints too much or is ended by a signal
   */
  CommandAnswer execute(String command, String host) throws InterruptedException {
    var stdout = new LimitedText();
    var stderr = new LimitedText();
    var closed = new CompletableFuture<Optional<Integer>>();
    stdout.onOverflow(closed);
    stderr.onOverflow(closed);
    try (var channel = session.createExecChannel(command)) {
      channel.setOut(stdout);
      channel.setErr(stderr);
      channel.addCloseFutureListener(
          _ -> closed.complete(Optional.ofNullable(channel.getExitStatus())));
      channel.open().verify(PATIENCE);
      int exitCode =
          closed.get().orElseThrow(() -> new IOException("the command did not end by itself"));
      return new CommandAnswer(exitCode, stdout.text(), stderr.text());
    } catch (IOException failure) {
      throw CommandAnswer.failed(command, host, failure);
    } catch (ExecutionException flood) {
      throw CommandAnswer.failed(
          command, host, new IOException(String.valueOf(flood.getCause()), flood));
    }
  }

  /** Ends what still runs: nobody waits for it. */
  @Override
  public void close() {
    session.close(true);
  }
}
