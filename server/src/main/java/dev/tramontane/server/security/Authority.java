package dev.tramontane.server.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of an address that names a server.
 *
 * @param host in lower case, an IPv6 address without brackets
 * @param port -1 if none is given
 */
record Authority(String host, int port) {

  /** Reads a Host header; empty if it is none. */
  static Optional<Authority> ofHost(String header) {
    return parse("http://" + header);
  }

  /** Reads an Origin header; empty if it is none, as {@code null} is. */
  static Optional<Authority> ofOrigin(String header) {
    return parse(header);
  }

  private static Optional<Authority> parse(String address) {
    try {
      var uri = new URI(address);
      if (uri.getHost() == null || !uri.getPath().isEmpty() || uri.getUserInfo() != null) {
        return Optional.empty();
      }
      return Optional.of(new Authority(plain(uri.getHost()), port(uri)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String plain(String host) {
    var lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("[") ? lower.substring(1, lower.length() - 1) : lower;
  }

  private static int port(URI uri) {
    return "https".equals(uri.getScheme()) && uri.getPort() == 443
            || "http".equals(uri.getScheme()) && uri.getPort() == 80
        ? -1
        : uri.getPort();
  }
}
