package dev.tramontane.engine.action.network;

import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.Network;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server as a workflow names it: {@code host} or {@code host:port}. */
public record HostAndPort(String host, int port) {

  /**
   * Reads the text form.
   *
   * @throws ActionException if it is none
   */
  public static HostAndPort of(String text, int standardPort) {
    int colon = text.lastIndexOf(':');
    boolean hasPort = colon > 0 && text.indexOf(':') == colon;
    var host = hasPort ? text.substring(0, colon) : text;
    return new HostAndPort(host.strip(), hasPort ? port(text, colon) : standardPort);
  }

  private static int port(String text, int colon) {
    try {
      int port = Integer.parseInt(text.substring(colon + 1).strip());
      if (port > 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      throw new ActionException("Expected host:port, but found '%s'.".formatted(text), noNumber);
    }
    throw new ActionException("Expected a port up to 65535, but found '%s'.".formatted(text));
  }

  /**
   * An address that may be called.
   *
   * @throws ActionException if there is none
   */
  public InetAddress resolve(Network network) {
    return network.resolve(host).stream()
        .findFirst()
        .orElseThrow(() -> new ActionException("Host '%s' is not known.".formatted(host)));
  }

  /** The same with the port, to connect to. */
  public InetSocketAddress address(Network network) {
    return new InetSocketAddress(resolve(network), port);
  }
}
