package dev.tramontane.server.security;

import dev.tramontane.server.config.TramontaneProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides which Host and Origin headers are welcome. Immutable. */
final class CallerPolicy {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "*");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-f:.%]*:[0-9a-f:.%]*");

  private final Set<String> hosts;
  private final boolean anyAddress;
  private final List<String> origins;

  CallerPolicy(TramontaneProperties properties) {
    hosts = new HashSet<>(LOOPBACK);
    hosts.add(properties.host().toLowerCase(Locale.ROOT));
    properties.allowedHosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    anyAddress = EVERYWHERE.contains(properties.host());
    origins = properties.allowedOrigins();
  }

  /**
   * Whether {@code hostHeader} names us. A name that only a foreign DNS server maps to us is how a
   * web page would reach a server on loopback; an address cannot be mapped so.
   */
  boolean knowsHost(String hostHeader) {
    return Authority.ofHost(hostHeader).filter(authority -> knows(authority.host())).isPresent();
  }

  private boolean knows(String host) {
    return hosts.contains(host) || anyAddress && ADDRESS.matcher(host).matches();
  }

  /** Whether a page of {@code originHeader} may call us under {@code hostHeader}. */
  boolean acceptsOrigin(String originHeader, String hostHeader) {
    if (origins.contains(originHeader)) {
      return true;
    }
    var origin = Authority.ofOrigin(originHeader);
    return origin.isPresent() && origin.equals(Authority.ofHost(hostHeader));
  }
}
