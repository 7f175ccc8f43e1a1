package dev.tramontane.engine.action.http;

import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.stream.Stream;

/** Says in words why a call got no answer; the JDK's client often leaves its message empty. */
final class SendFailure {

  private static final int DEEPEST_CAUSE = 10;

  private SendFailure() {}

  static String reason(HttpCall call, Exception failure) {
    if (causes(failure).anyMatch(UnresolvedAddressException.class::isInstance)) {
      return "%s is not known: its name cannot be resolved".formatted(server(call));
    }
    if (causes(failure).anyMatch(ConnectException.class::isInstance)) {
      return "%s cannot be reached: %s".formatted(server(call), words(failure, "no connection"));
    }
    return words(failure, failure.getClass().getSimpleName());
  }

  private static String server(HttpCall call) {
    return call.proxy()
        .map(proxy -> "the proxy '%s:%d'".formatted(proxy.getHostString(), proxy.getPort()))
        .orElseGet(() -> "'%s'".formatted(host(call)));
  }

  private static String host(HttpCall call) {
    int port = call.address().getPort();
    return port < 0 ? call.address().getHost() : call.address().getHost() + ":" + port;
  }

  /** The outermost message there is. */
  private static String words(Exception failure, String otherwise) {
    return causes(failure)
        .map(cause -> Objects.requireNonNullElse(cause.getMessage(), ""))
        .filter(message -> !message.isBlank())
        .findFirst()
        .orElse(otherwise);
  }

  private static Stream<Throwable> causes(Exception failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST_CAUSE);
  }
}
