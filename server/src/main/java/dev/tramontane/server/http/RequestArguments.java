package dev.tramontane.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Lets endpoints take {@link QueryParameters}, a {@link RequestObject} or a {@link DefinitionText}
 * as a parameter.
 */
public final class RequestArguments implements HandlerMethodArgumentResolver {

  private static final Set<Class<?>> TYPES =
      Set.of(QueryParameters.class, RequestObject.class, DefinitionText.class);

  private final RequestBodies bodies;

  public RequestArguments(BodyLimits limits) {
    bodies = new RequestBodies(limits);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return TYPES.contains(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binderFactory)
      throws Exception {
    var request =
        Optional.ofNullable(webRequest.getNativeRequest(HttpServletRequest.class))
            .orElseThrow(() -> new IllegalStateException("Expected a servlet request"));
    var type = parameter.getParameterType();
    if (type == QueryParameters.class) {
      return QueryParameters.of(request.getQueryString());
    }
    if (type == RequestObject.class) {
      return bodies.object(request);
    }
    return bodies.definition(request);
  }
}
