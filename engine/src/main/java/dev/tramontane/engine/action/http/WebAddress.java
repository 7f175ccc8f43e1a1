package dev.tramontane.engine.action.http;

import dev.tramontane.engine.action.spi.ActionException;
import java.net.URI;
import java.util.Locale;

/** What a web address must be like before anything is sent to it. */
final class WebAddress {

  private WebAddress() {}

  /**
   * The host of an address.
   *
   * @throws ActionException if the address is not one of a web service
   */
  static String host(URI address) {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new ActionException(
          "URL scheme '%s' is not allowed (only http and https are).".formatted(scheme));
    }
    var host = address.getHost();
    if (host == null || host.isEmpty()) {
      throw new ActionException("URL '%s' has no host.".formatted(address));
    }
    return host;
  }
}
