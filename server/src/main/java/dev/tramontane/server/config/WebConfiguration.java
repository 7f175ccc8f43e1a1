package dev.tramontane.server.config;

import dev.tramontane.server.http.BodyLimits;
import dev.tramontane.server.http.RequestArguments;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How endpoints get their parameters, and that they answer in JSON whatever a client accepts. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final TramontaneProperties properties;

  WebConfiguration(TramontaneProperties properties) {
    this.properties = properties;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(
        new RequestArguments(BodyLimits.of(properties.maxBody(), properties.maxDefinition())));
  }

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
  }

  @Override
  public void addCorsMappings(CorsRegistry registry) {
    if (!properties.allowedOrigins().isEmpty()) {
      var origins = properties.allowedOrigins().toArray(String[]::new);
      registry.addMapping("/v2/**").allowedOrigins(origins).allowedMethods("*");
      registry.addMapping("/api/**").allowedOrigins(origins).allowedMethods("*");
    }
  }
}
