package dev.tramontane.engine.action.network;

import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which hosts the server calls on behalf of a workflow's author, who may not be trusted with the
 * server's own network (reference: engine.md section 13.3).
 *
 * @param allowedHosts if not empty, the only hosts that may be called
 * @param denied addresses that may not be called, whatever name resolves to them
 */
public record EgressPolicy(Set<String> allowedHosts, List<AddressRange> denied) implements Network {

  private static final List<String> LOOPBACK =
      List.of("127.0.0.0/8", "::1/128", "0.0.0.0/8", "::/128");
  private static final List<String> LINK_LOCAL = List.of("169.254.0.0/16", "fe80::/10");

  public EgressPolicy {
    allowedHosts = Set.copyOf(allowedHosts);
    denied = List.copyOf(denied);
  }

  /** Any host, but neither the server itself nor its link-local network. */
  public static EgressPolicy standard() {
    return denying(Stream.concat(LOOPBACK.stream(), LINK_LOCAL.stream()));
  }

  /** Like the standard, but services on the server's own machine may be called. */
  public static EgressPolicy allowingLoopback() {
    return denying(LINK_LOCAL.stream());
  }

  private static EgressPolicy denying(Stream<String> ranges) {
    return new EgressPolicy(Set.of(), ranges.map(AddressRange::of).toList());
  }

  /** A host that cannot be resolved has no addresses: the call itself fails and says so. */
  @Override
  public List<InetAddress> resolve(String host) {
    if (!allowedHosts.isEmpty() && !allowedHosts.contains(host)) {
      throw new ActionException(
          "URL host '%s' is not in the list of allowed hosts.".formatted(host));
    }
    var addresses = addresses(host);
    addresses.forEach(address -> check(host, address));
    return addresses;
  }

  private void check(String host, InetAddress resolved) {
    if (denied.stream().anyMatch(range -> range.contains(resolved))) {
      throw new ActionException(
          "URL host '%s' resolves to a blocked address (%s). %s"
              .formatted(host, resolved.getHostAddress(), remedy(resolved)));
    }
  }

  private static String remedy(InetAddress blocked) {
    return blocked.isLoopbackAddress() || blocked.isAnyLocalAddress()
        ? "Workflows may call the server's own machine only if it was started with --allow-loopback"
            + " (tramontane.http.allow-loopback=true)."
        : "Addresses of the server's own network are never called.";
  }

  private static List<InetAddress> addresses(String host) {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException unknown) {
      return List.of();
    }
  }
}
