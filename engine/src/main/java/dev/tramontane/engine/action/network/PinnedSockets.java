package dev.tramontane.engine.action.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that connect to one address, whatever the name they are given resolves to by then. The
 * name stays what certificates are checked against.
 */
public final class PinnedSockets extends SocketFactory {

  private final InetAddress address;

  private PinnedSockets(InetAddress address) {
    this.address = address;
  }

  public static PinnedSockets to(InetAddress address) {
    return new PinnedSockets(address);
  }

  @Override
  public Socket createSocket() {
    return new PinnedSocket(address);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return new Socket(address, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return new Socket(address, port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return new Socket(address, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return new Socket(address, port, local, localPort);
  }

  private static final class PinnedSocket extends Socket {

    private final InetAddress address;

    PinnedSocket(InetAddress address) {
      this.address = address;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress named)) {
        throw new IOException("Expected an internet address, but found " + endpoint);
      }
      super.connect(new InetSocketAddress(address, named.getPort()), timeout);
    }
  }
}
