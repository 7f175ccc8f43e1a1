package dev.tramontane.language.syntax;

import dev.tramontane.issue.Span;
import dev.tramontane.language.syntax.PlainScalars.Meaning;
import dev.tramontane.language.syntax.ScalarNode.ScalarStyle;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Reads one scalar: its text, its style and what it means. */
final class ScalarReader {

  private final SourceMap source;
  private final IndicatorMask mask;
  private final TreeIssues issues;

  ScalarReader(SourceMap source, IndicatorMask mask, TreeIssues issues) {
    this.source = source;
    this.mask = mask;
    this.issues = issues;
  }

  ScalarNode read(ScalarEvent event) {
    var text = mask.show(event.getValue());
    var style = style(event);
    var span = source.trimmed(event.getStartMark(), event.getEndMark());
    var meaning = meaning(event, text, style, span);
    return new ScalarNode(text, meaning.kind(), meaning.content(), style, span);
  }

  private Meaning meaning(ScalarEvent event, String text, ScalarStyle style, Span span) {
    if (event.getTag() != null) {
      return tagged(event.getTag(), text, span);
    }
    if (style != ScalarStyle.PLAIN) {
      return PlainScalars.string(text);
    }
    return plain(text, span);
  }

  private Meaning plain(String text, Span span) {
    if (PlainScalars.isOversizedInteger(text)) {
      issues.oversizedInteger(span);
    }
    if (text.equals("=")) {
      issues.unknownTag("tag:yaml.org,2002:value", span);
    }
    return PlainScalars.meaningOf(text);
  }

  private Meaning tagged(String tag, String text, Span span) {
    return switch (tag) {
      case "!", "tag:yaml.org,2002:str" -> PlainScalars.string(text);
      case "tag:yaml.org,2002:null",
          "tag:yaml.org,2002:bool",
          "tag:yaml.org,2002:int",
          "tag:yaml.org,2002:float",
          "tag:yaml.org,2002:timestamp" ->
          plain(text, span);
      default -> {
        issues.unknownTag(tag, span);
        yield PlainScalars.string(text);
      }
    };
  }

  private static ScalarStyle style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case PLAIN -> ScalarStyle.PLAIN;
      case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
      case LITERAL, FOLDED -> ScalarStyle.BLOCK;
    };
  }
}
