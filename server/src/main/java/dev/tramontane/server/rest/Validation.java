package dev.tramontane.server.rest;

import dev.tramontane.issue.Issue;
import dev.tramontane.server.http.IssueBodies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of the {@code validate} endpoints: 200 whatever the text. */
final class Validation {

  private Validation() {}

  static Map<String, @Nullable Object> of(List<Issue> issues) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    var firstError = issues.stream().filter(Issue::isError).findFirst();
    body.put("valid", firstError.isEmpty());
    firstError.ifPresent(issue -> body.put("error", issue.message()));
    if (!issues.isEmpty()) {
      body.put("issues", IssueBodies.of(issues));
    }
    return body;
  }
}
