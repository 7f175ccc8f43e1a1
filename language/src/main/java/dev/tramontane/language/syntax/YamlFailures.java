package dev.tramontane.language.syntax;

import dev.tramontane.issue.LineIndex;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Puts the scanner's complaints into the words in which Mistral's loader reports them. */
final class YamlFailures {

  private static final int SNIPPET_LIMIT = 75;

  private final LineIndex lines;
  private final SourceMap source;
  private final IndicatorMask mask;

  YamlFailures(LineIndex lines, SourceMap source, IndicatorMask mask) {
    this.lines = lines;
    this.source = source;
    this.mask = mask;
  }

  YamlFailure of(YAMLException exception, int reached) {
    return exception instanceof MarkedYAMLException marked
        ? marked(marked, reached)
        : new YamlFailure(
            words(exception.getMessage()), reached, reached, "Check the text around this place.");
  }

  /** The two-part message for something that is wrong with a tree that could be scanned. */
  String message(String context, int contextOffset, String problem, int problemOffset) {
    return message(context, contextOffset) + "\n" + message(problem, problemOffset);
  }

  /** A problem with its place. */
  String message(String problem, int offset) {
    return problem + "\n" + place(offset);
  }

  private YamlFailure marked(MarkedYAMLException exception, int reached) {
    var context = Optional.ofNullable(exception.getContext());
    var contextAt = Optional.ofNullable(exception.getContextMark()).map(source::offset);
    int problemAt = problemOffset(exception.getProblemMark(), contextAt.orElse(reached));
    var problem = problem(words(exception.getProblem()));
    var reason = new StringBuilder();
    context.ifPresent(said -> reason.append(words(said).strip()).append('\n'));
    contextAt
        .filter(offset -> offset != problemAt)
        .ifPresent(offset -> reason.append(place(offset)).append('\n'));
    reason.append(problem).append('\n').append(place(problemAt));
    int damage =
        context.filter(YamlFailures::startsAtContext).flatMap(_ -> contextAt).orElse(problemAt);
    return new YamlFailure(
        reason.toString(), problemAt, Math.min(damage, problemAt), YamlRemedies.of(problem));
  }

  private int problemOffset(@Nullable Mark mark, int otherwise) {
    return mark == null ? otherwise : source.offset(mark);
  }

  /** A scalar or flow collection that never ends is broken where it begins. */
  private static boolean startsAtContext(String context) {
    return context.contains("while scanning") || context.contains("while parsing a flow");
  }

  private String words(@Nullable String message) {
    return message == null ? "" : mask.show(message);
  }

  /** Python quotes the token in "but got '<stream end>'" and does not explain tabs. */
  private static String problem(String words) {
    return words
        .replaceAll("but (got|found) ([^' ][^']*)$", "but $1 '$2'")
        .replaceAll(
            "\\\\t\\(TAB\\)' that cannot start any token.*", "\\\\t' that cannot start any token");
  }

  private String place(int offset) {
    var position = lines.at(offset);
    var line = lines.line(position.line());
    int from = Math.clamp(position.column() - SNIPPET_LIMIT / 2L, 0, line.length());
    int to = Math.min(line.length(), from + SNIPPET_LIMIT);
    var head = from > 0 ? " ... " : "";
    var tail = to < line.length() ? " ... " : "";
    return "  in \"<unicode string>\", line %d, column %d:\n    %s%s%s\n    %s^"
        .formatted(
            position.line() + 1,
            position.column() + 1,
            head,
            line.substring(from, to),
            tail,
            " ".repeat(head.length() + Math.max(0, position.column() - from)));
  }
}
