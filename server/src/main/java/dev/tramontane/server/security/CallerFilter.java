package dev.tramontane.server.security;

import dev.tramontane.server.config.TramontaneProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses unknown Host names and foreign origins before anything else looks at the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallerFilter extends OncePerRequestFilter {

  private static final int MISDIRECTED_REQUEST = 421;

  private final CallerPolicy policy;

  CallerFilter(TramontaneProperties properties) {
    policy = new CallerPolicy(properties);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var host = Objects.requireNonNullElse(request.getHeader("Host"), "");
    if (!policy.knowsHost(host)) {
      refuse(
          response,
          MISDIRECTED_REQUEST,
          "This server is not called '%s'. If it shall be, start it with --tramontane.allowed-hosts=NAME."
              .formatted(host));
      return;
    }
    var origin = request.getHeader("Origin");
    if (origin != null && !policy.acceptsOrigin(origin, host)) {
      refuse(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "Pages of '%s' may not call this server. If they shall, start it with --tramontane.allowed-origins=ORIGIN."
              .formatted(origin));
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "same-origin");
    chain.doFilter(request, response);
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().write(why);
  }
}
