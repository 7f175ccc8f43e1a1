package dev.tramontane.server.conformance;

import java.util.Map;

/** Cases in which we differ from Mistral, each with the reason. */
final class KnownDifferences {

  static final Map<String, String> REASONS = Map.of();

  private KnownDifferences() {}
}
