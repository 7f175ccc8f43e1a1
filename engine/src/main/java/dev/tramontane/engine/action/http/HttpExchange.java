package dev.tramontane.engine.action.http;

import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.Network;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a call and follows its redirects itself, so that every address on the way passes the egress
 * policy. Safe for many threads.
 */
final class HttpExchange {

  static final long LARGEST_ANSWER_BYTES = 5L << 20;

  private static final int MOST_REDIRECTS = 30;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final ThreadFactory THREADS = Thread.ofVirtual().name("http-", 0).factory();

  private final HttpClient client = client().build();

  /**
   * The answer: a failure if its status is outside 200 to 306.
   *
   * @throws ActionException if there is no answer
   */
  ActionOutcome call(HttpCall call, Network network) throws InterruptedException {
    var chosen = clientFor(call);
    try {
      return follow(call, chosen, network);
    } catch (IOException | IllegalArgumentException failure) {
      if (isTooLarge(failure)) {
        throw tooLarge("unknown");
      }
      throw new ActionException(
          "Failed to send HTTP request: " + SendFailure.reason(call, failure), failure);
    } finally {
      if (chosen != client) {
        chosen.shutdownNow();
      }
    }
  }

  private ActionOutcome follow(HttpCall first, HttpClient chosen, Network network)
      throws IOException, InterruptedException {
    var history = new ArrayList<HttpAnswer>();
    var call = first;
    while (true) {
      var answer = send(call, chosen, network);
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

  private static ActionOutcome result(HttpAnswer answer, ArrayList<HttpAnswer> history) {
    var content = answer.toMap(history);
    return answer.isGood()
        ? new ActionOutcome.Success(content)
        : new ActionOutcome.Failure(content);
  }

  private static Optional<URI> redirect(HttpCall call, HttpAnswer answer) {
    return call.followRedirects() && REDIRECTS.contains(answer.status())
        ? answer.location().map(location -> call.address().resolve(location))
        : Optional.empty();
  }

  private HttpAnswer send(HttpCall call, HttpClient chosen, Network network)
      throws IOException, InterruptedException {
    network.resolve(WebAddress.host(call.address()));
    call.proxy().ifPresent(proxy -> network.resolve(proxy.getHostString()));
    long begin = System.nanoTime();
    var response = await(call, chosen.sendAsync(request(call), limited()));
    return HttpAnswer.of(response, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** The client's own timeout ends with the headers; a body that never ends must end too. */
  private static <T> T await(HttpCall call, CompletableFuture<T> future)
      throws IOException, InterruptedException {
    try {
      return future.get(call.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new IOException("no answer within %s s".formatted(call.timeout().toMillis() / 1000.0));
    } catch (ExecutionException failure) {
      throw cause(failure);
    } finally {
      future.cancel(true);
    }
  }

  private static IOException cause(ExecutionException failure) {
    if (failure.getCause() instanceof ActionException refusal) {
      throw refusal;
    }
    return failure.getCause() instanceof IOException cause
        ? cause
        : new IOException(String.valueOf(failure.getCause()), failure);
  }

  /** Whether the JDK's limit was hit; it has no exception of its own for that. */
  private static boolean isTooLarge(Exception failure) {
    return String.valueOf(failure.getMessage()).startsWith("body exceeds capacity");
  }

  private static HttpResponse.BodyHandler<byte[]> limited() {
    return BodyHandlers.limiting(checked(), LARGEST_ANSWER_BYTES);
  }

  /** An answer that announces to be too large is refused before its body is read. */
  private static HttpResponse.BodyHandler<byte[]> checked() {
    return head -> {
      long announced = head.headers().firstValueAsLong("Content-Length").orElse(0);
      if (announced > LARGEST_ANSWER_BYTES) {
        throw tooLarge(Long.toString(announced));
      }
      return HttpResponse.BodySubscribers.ofByteArray();
    };
  }

  private static ActionException tooLarge(String length) {
    return new ActionException(
        "HTTP response is too large (Content-Length=%s, limit=%d bytes)."
            .formatted(length, LARGEST_ANSWER_BYTES));
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
