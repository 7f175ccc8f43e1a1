package dev.tramontane.expression.python;

import java.util.Map;
import java.util.Optional;

/**
 * A Python pattern in the words of the two engines.
 *
 * @param linear the pattern for RE2/J, empty where that cannot express it
 * @param backtracking the pattern for {@code java.util.regex}
 * @param size nodes of the pattern with repetitions written out
 */
record RegexTranslation(
    Optional<String> linear,
    String backtracking,
    long size,
    String flags,
    Map<String, Integer> groupNames) {}
