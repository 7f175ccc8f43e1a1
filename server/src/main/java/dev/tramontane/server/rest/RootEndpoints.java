package dev.tramontane.server.rest;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * The ends of the API: its versions at the root, and the answer for what is not there, which comes
 * after all controllers because these know best about 405.
 */
@Configuration(proxyBeanMethods = false)
class RootEndpoints {

  private static final int AFTER_CONTROLLERS = 100;

  @Bean
  RouterFunction<ServerResponse> apiRoot() {
    return route()
        .GET("/", RootEndpoints::isApiClient, RootEndpoints::versions)
        .GET("/v2", _ -> ServerResponse.status(HttpStatus.FOUND).header("Location", "/v2/").build())
        .GET("/v2/", request -> json(Map.of("uri", host(request) + "/v2")))
        .build();
  }

  /** Resources that belong to a later version get the same honest 404 as those that never will. */
  @Bean
  HandlerMapping unknownResources() {
    HttpRequestHandler notFound = RootEndpoints::refuse;
    return new SimpleUrlHandlerMapping(
        Map.of("/v2/**", notFound, "/api/**", notFound), AFTER_CONTROLLERS);
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    response.setContentType("text/plain;charset=utf-8");
    response
        .getWriter()
        .write("404 Not Found\n\nThere is no resource %s.".formatted(request.getRequestURI()));
  }

  /** Browsers ask for HTML, and the IDE's own requests have a query. */
  private static boolean isApiClient(ServerRequest request) {
    return request.uri().getQuery() == null
        && request.headers().accept().stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
  }

  private static ServerResponse versions(ServerRequest request) {
    return json(
        Map.of(
            "versions",
            List.of(
                Map.of(
                    "id",
                    "v2.0",
                    "status",
                    "CURRENT",
                    "links",
                    List.of(
                        Map.of("href", host(request) + "/v2", "target", "v2", "rel", "self"))))));
  }

  private static ServerResponse json(Map<String, Object> body) {
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }

  private static String host(ServerRequest request) {
    return Addresses.host(request.servletRequest());
  }
}
