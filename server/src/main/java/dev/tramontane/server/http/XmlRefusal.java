package dev.tramontane.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses XML bodies everywhere in the API, as Mistral does. */
@Component
class XmlRefusal extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/v2") || !isXml(request.getContentType());
  }

  private static boolean isXml(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("text/xml") || type.equals("application/xml") || type.endsWith("+xml");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var why = "Unsupported Content-Type: XML is not accepted, send JSON or a definition as text.";
    response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    response.setHeader("Server-Error-Message", why);
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().write(why);
  }
}
