package dev.tramontane.server.http;

import dev.tramontane.issue.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Issues of a definition text as JSON. Lines and columns count from 1, as people do. */
public final class IssueBodies {

  private IssueBodies() {}

  public static List<Map<String, @Nullable Object>> of(List<Issue> issues) {
    var bodies = new ArrayList<Map<String, @Nullable Object>>();
    issues.forEach(issue -> bodies.add(body(issue)));
    return bodies;
  }

  private static Map<String, @Nullable Object> body(Issue issue) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("code", issue.code());
    body.put("severity", issue.severity().name());
    body.put("message", issue.message());
    body.put("remedy", issue.remedy());
    body.put("line", issue.span().start().line() + 1);
    body.put("column", issue.span().start().column() + 1);
    body.put("end_line", issue.span().end().line() + 1);
    body.put("end_column", issue.span().end().column() + 1);
    return body;
  }
}
