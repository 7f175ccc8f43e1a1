package dev.tramontane.language.syntax;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.LineIndex;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * One pass over a text: the tree as far as it goes, and the failure that ended it.
 *
 * @param issues what is wrong with the nodes of the tree
 */
record YamlAttempt(Optional<SyntaxNode> root, List<Issue> issues, Optional<YamlFailure> failure) {

  /**
   * @throws DocumentLimits.LimitReached if the text is nested too deeply or holds too much
   */
  static YamlAttempt at(String text, LineIndex lines) {
    return at(text, new SourceMap(text, lines), lines, 0);
  }

  /**
   * One pass over a part of a document.
   *
   * @param depth how many collections the part stands in
   */
  static YamlAttempt at(String text, SourceMap source, LineIndex lines, int depth) {
    var mask = IndicatorMask.of(text);
    var failures = new YamlFailures(lines, source, mask);
    var issues = new TreeIssues(failures);
    var builder = new TreeBuilder(source, new ScalarReader(source, mask, issues), issues, depth);
    var feed = new Feed(mask.hide(text), builder, source);
    try {
      var second = feed.run().map(offset -> secondDocument(failures, offset));
      return new YamlAttempt(builder.finish(), builder.issues(), second);
    } catch (YAMLException exception) {
      var failure = failures.of(exception, feed.reached);
      return new YamlAttempt(builder.finish(), builder.issues(), Optional.of(failure));
    }
  }

  private static YamlFailure secondDocument(YamlFailures failures, int offset) {
    var problem = "but found another document";
    var reason = failures.message("expected a single document in the stream", 0, problem, offset);
    return new YamlFailure(reason, offset, offset, YamlRemedies.of(problem));
  }

  /** Drives the parser and remembers how far it came. */
  private static final class Feed {

    private final String text;
    private final TreeBuilder builder;
    private final SourceMap source;
    private int reached;

    Feed(String text, TreeBuilder builder, SourceMap source) {
      this.text = text;
      this.builder = builder;
      this.source = source;
    }

    /** Feeds the first document; gives the offset of a second one if there is one. */
    Optional<Integer> run() {
      var parser = new ParserImpl(new WholeTextReader(text), options());
      int documents = 0;
      while (true) {
        var event = parser.getEvent();
        reached = source.offset(event.getEndMark());
        if (event.is(Event.ID.StreamEnd)) {
          return Optional.empty();
        }
        if (event.is(Event.ID.DocumentStart) && ++documents == 2) {
          return Optional.of(source.offset(event.getStartMark()));
        }
        take(event);
      }
    }

    private void take(Event event) {
      switch (event.getEventId()) {
        case Scalar -> builder.scalar((ScalarEvent) event);
        case MappingStart -> builder.startMapping((CollectionStartEvent) event);
        case SequenceStart -> builder.startSequence((CollectionStartEvent) event);
        case MappingEnd, SequenceEnd -> builder.end(event);
        case Alias, Comment, DocumentEnd, DocumentStart, StreamEnd, StreamStart -> {}
      }
    }

    private static LoaderOptions options() {
      var options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      options.setNestingDepthLimit(Integer.MAX_VALUE);
      options.setProcessComments(false);
      return options;
    }
  }
}
