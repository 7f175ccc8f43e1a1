package dev.tramontane.engine.action.spi;

import java.net.InetAddress;
import java.util.List;

/**
 * What an action may reach on behalf of a workflow's author, who may not be trusted with the
 * server's own network. An action connects to one of the addresses given here and to no other: a
 * name that is resolved again may lead elsewhere.
 */
@FunctionalInterface
public interface Network {

  /** Reaches nothing. */
  Network NONE =
      host -> {
        throw new ActionException("Host '%s' may not be called.".formatted(host));
      };

  /**
   * The addresses of a host, all of which may be called; empty if it has none.
   *
   * @throws ActionException if it may not be called
   */
  List<InetAddress> resolve(String host);
}
