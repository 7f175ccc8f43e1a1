package dev.tramontane.server.rest;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The ends of the API: its versions at the root, and the answer for what is not there. These are
 * routes because they come after all controllers, which know best about 405.
 */
@Configuration(proxyBeanMethods = false)
class RootEndpoints {

  /** Resources that belong to a later version get the same honest 404. */
  @Bean
  RouterFunction<ServerResponse> apiRoot() {
    return route()
        .GET("/", RootEndpoints::isApiClient, RootEndpoints::versions)
        .GET("/v2", _ -> ServerResponse.status(HttpStatus.FOUND).header("Location", "/v2/").build())
        .GET("/v2/", request -> json(Map.of("uri", host(request) + "/v2")))
        .add(route(request -> isApi(request.path()), RootEndpoints::notFound))
        .build();
  }

  /** Browsers ask for HTML, and the IDE's own requests have a query. */
  private static boolean isApiClient(ServerRequest request) {
    return request.uri().getQuery() == null
        && request.headers().accept().stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
  }

  private static boolean isApi(String path) {
    return path.startsWith("/v2/") || path.startsWith("/api/");
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

  private static ServerResponse notFound(ServerRequest request) {
    return ServerResponse.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.TEXT_PLAIN)
        .body("404 Not Found\n\nThere is no resource %s.".formatted(request.path()));
  }

  private static String host(ServerRequest request) {
    return Addresses.host(request.servletRequest());
  }
}
