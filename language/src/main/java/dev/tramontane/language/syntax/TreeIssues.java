package dev.tramontane.language.syntax;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with nodes that could be scanned, but that no definition may hold. */
final class TreeIssues {

  private static final String PREFIX = "Definition could not be parsed: ";

  private final YamlFailures failures;
  private final List<Issue> found = new ArrayList<>();

  TreeIssues(YamlFailures failures) {
    this.failures = failures;
  }

  List<Issue> found() {
    return found;
  }

  void checkTag(@Nullable String tag, String allowed, Span span) {
    if (tag != null
        && !tag.equals("!")
        && !tag.equals(allowed.replace("!!", "tag:yaml.org,2002:"))) {
      unknownTag(tag, span);
    }
  }

  void unknownTag(String tag, Span span) {
    error(
        "yaml-unknown-tag",
        span,
        failures.message(
            "could not determine a constructor for the tag '%s'".formatted(tag),
            span.start().offset()),
        "Remove the tag, or quote a text that begins with '!' or is '='.");
  }

  void unhashableKey(Span mapping, SyntaxNode key) {
    error(
        "yaml-unhashable-key",
        key.span(),
        failures.message(
            "while constructing a mapping",
            mapping.start().offset(),
            "found unhashable key",
            key.span().start().offset()),
        "Quote the text: an unquoted {{ ... }} is a YAML map, not a Jinja expression.");
  }

  void badMerge(Span mapping, SyntaxNode value) {
    error(
        "yaml-bad-merge",
        value.span(),
        failures.message(
            "while constructing a mapping",
            mapping.start().offset(),
            "expected a mapping or list of mappings for merging, but found scalar",
            value.span().start().offset()),
        "Write the keys out: aliases (*name) are not supported, so there is nothing to merge.");
  }

  void oversizedInteger(Span span) {
    error(
        "yaml-integer-too-long",
        span,
        PREFIX + "Exceeds the limit (4300 digits) for integer string conversion",
        "Quote the number to keep it as text.");
  }

  void duplicateKey(ScalarNode key) {
    found.add(
        Issue.warning(
            "duplicate-key",
            key.span(),
            "The key '%s' is written twice; only the last one counts.".formatted(key.text()),
            "Remove or rename one of the two."));
  }

  private void error(String code, Span span, String message, String remedy) {
    var prefixed = message.startsWith(PREFIX) ? message : PREFIX + message + "\n";
    found.add(Issue.error(code, span, prefixed, remedy));
  }
}
