package dev.tramontane.server.conformance;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;

/** Runs cases against a server and compares what happened with the goldens. */
record CaseCheck(Api api) {

  private static final int AT_A_TIME = 8;

  /** The differences of each case that has some, as lines for people, by the case's name. */
  Map<String, List<String>> differences(List<ConformanceCase> cases) {
    var failures = new ConcurrentSkipListMap<String, List<String>>();
    try (var executor = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (var each : cases) {
        executor.execute(() -> {
          var differences = differences(each);
          if (!differences.isEmpty()) {
            failures.put(each.name(), differences);
          }
        });
      }
    }
    return failures;
  }

  private List<String> differences(ConformanceCase each) {
    var run = new CaseRun(api, each.script());
    try {
      return new Comparison(each.comparesStateInfo()).differences(each.golden(), run.run());
    } catch (RuntimeException e) {
      return List.of("broke off: " + e);
    } finally {
      run.cleanUp();
    }
  }
}
