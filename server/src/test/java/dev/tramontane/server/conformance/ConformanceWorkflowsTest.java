package dev.tramontane.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.server.RunningApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application answers the conformance workflows as the newest recorded Mistral does. */
class ConformanceWorkflowsTest {

  private static final Logger LOG = LoggerFactory.getLogger(ConformanceWorkflowsTest.class);
  private static final Path CASES = Path.of("src/test/resources/conformance/workflows");

  @TempDir private Path data;

  @Test
  void every_case_that_is_not_listed_as_different_gives_the_golden_answer() throws IOException {
    Map<String, List<String>> failures;
    var cases = ConformanceCase.in(CASES);

    try (var _ = EchoServer.start();
        var application = RunningApplication.start(data);
        var http = HttpClient.newHttpClient()) {
      var api = new Api(URI.create(application.address() + "/v2"), http);
      failures = new CaseCheck(api).differences(cases);
    }

    report(cases.size(), failures);
    assertThat(failures).as("failed cases with their differences").isEmpty();
  }

  /** Leaves in {@code failures} only what is not known. */
  private static void report(int cases, Map<String, List<String>> failures) {
    var failed = failures.size();
    var known = new ArrayList<>(failures.keySet());
    known.retainAll(KnownDifferences.REASONS.keySet());
    known.forEach(name -> LOG.info("{} differs: {}", name, KnownDifferences.REASONS.get(name)));
    failures.keySet().removeAll(KnownDifferences.REASONS.keySet());
    failures.forEach((name, lines) -> LOG.error("{} fails: {}", name, lines));
    LOG.info("conformance workflows: {} passed, {} failed", cases - failed, failed);
  }
}
