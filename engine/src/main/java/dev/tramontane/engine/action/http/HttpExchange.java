package dev.tramontane.engine.action.http;

import dev.tramontane.engine.action.ActionException;
import dev.tramontane.engine.core.command.ActionResult;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Sends a call and follows its redirects itself, so that every address on the way passes the egress
 * policy. Safe for many threads.
 */
final class HttpExchange {

  static final long LARGEST_ANSWER_BYTES = 5L << 20;

  private static final int MOST_REDIRECTS = 30;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final ThreadFactory THREADS = Thread.ofVirtual().name("http-", 0).factory();

  private final EgressPolicy egress;
  private final HttpClient client = client().build();

  HttpExchange(EgressPolicy egress) {
    this.egress = egress;
  }

  /**
   * The answer: a failure if its status is outside 200 to 306.
   *
   * @throws ActionException if there is no answer
   */
  ActionResult call(HttpCall call) throws InterruptedException {
    var chosen = clientFor(call);
    try {
      return follow(call, chosen);
    } catch (IOException | IllegalArgumentException failure) {
      var reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
      throw new ActionException("Failed to send HTTP request: " + reason, failure);
    } finally {
      if (chosen != client) {
        chosen.shutdownNow();
      }
    }
  }

  private ActionResult follow(HttpCall first, HttpClient chosen)
      throws IOException, InterruptedException {
    var history = new ArrayList<HttpAnswer>();
    var call = first;
    while (true) {
      var answer = send(call, chosen);
      var target = redirect(call, answer);
      if (target.isEmpty()) {
        return result(answer, history);
      }
      if (history.size() == MOST_REDIRECTS) {
        throw new IOException("Exceeded %d redirects.".formatted(MOST_REDIRECTS));
      }
      history.add(answer);
      call = call.redirected(target.get(), answer.status());
    }
  }

  private static ActionResult result(HttpAnswer answer, ArrayList<HttpAnswer> history) {
    var content = answer.toMap(history);
    return answer.isGood() ? new ActionResult.Success(content) : new ActionResult.Failure(content);
  }

  private static java.util.Optional<URI> redirect(HttpCall call, HttpAnswer answer) {
    return call.followRedirects() && REDIRECTS.contains(answer.status())
        ? answer.location().map(location -> call.address().resolve(location))
        : java.util.Optional.empty();
  }

  private HttpAnswer send(HttpCall call, HttpClient chosen)
      throws IOException, InterruptedException {
    egress.check(call.address());
    long begin = System.nanoTime();
    var response =
        chosen.send(request(call), BodyHandlers.limiting(checked(), LARGEST_ANSWER_BYTES));
    return HttpAnswer.of(response, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** An answer that announces to be too large is refused before its body is read. */
  private static HttpResponse.BodyHandler<byte[]> checked() {
    return head -> {
      long announced = head.headers().firstValueAsLong("Content-Length").orElse(0);
      if (announced > LARGEST_ANSWER_BYTES) {
        throw new ActionException(
            "HTTP response is too large (Content-Length=%d, limit=%d bytes)."
                .formatted(announced, LARGEST_ANSWER_BYTES));
      }
      return HttpResponse.BodySubscribers.ofByteArray();
    };
  }

  private static HttpRequest request(HttpCall call) {
    var publisher = call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
    var request =
        HttpRequest.newBuilder(call.address())
            .method(call.method(), publisher)
            .timeout(call.timeout());
    call.headers().forEach(request::setHeader);
    return request.build();
  }

  private HttpClient clientFor(HttpCall call) {
    if (call.verify() && call.proxy().isEmpty()) {
      return client;
    }
    var builder = client();
    if (!call.verify()) {
      builder.sslContext(TrustAll.context());
    }
    call.proxy().ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
    return builder.build();
  }

  private static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(30))
        .executor(Executors.newThreadPerTaskExecutor(THREADS));
  }
}
