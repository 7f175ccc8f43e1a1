package dev.tramontane.server.rest;

import jakarta.servlet.http.HttpServletRequest;

/** The address by which a client called us. */
final class Addresses {

  private Addresses() {}

  /** Scheme and authority, for example {@code http://127.0.0.1:8989}. */
  static String host(HttpServletRequest request) {
    var authority = request.getHeader("Host");
    return "%s://%s"
        .formatted(request.getScheme(), authority == null ? request.getServerName() : authority);
  }
}
