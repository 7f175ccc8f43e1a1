package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.filter;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.TypeNames;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Filters for HTML and URLs. */
final class HtmlFilters {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BAD_ATTRIBUTE = Pattern.compile("[\\s/>=]");

  private static final Builtin ESCAPE =
      filter(
          "escape(value)",
          "With < > & ' \" made harmless, unless that was done.",
          args -> escape(args.evaluation(), args.value()));

  static final List<Builtin> ALL =
      List.of(
          ESCAPE,
          ESCAPE.as("e"),
          filter(
              "forceescape(value)",
              "With < > & ' \" made harmless, even if that was done before.",
              args -> Markup.escape(args.text("value"))),
          filter("safe(value)", "Marked as HTML.", args -> new Markup(args.text("value"))),
          filter("striptags(value)", "Without tags and doubled blanks.", HtmlFilters::stripTags),
          filter(
              "urlencode(value)",
              "Quoted for a URL; pairs become a query string.",
              HtmlFilters::urlEncode),
          filter(
              "urlize(value, trim_url_limit=none, nofollow=false, target=none, rel=none,"
                  + " extra_schemes=none)",
              "With links made of what looks like one.",
              HtmlFilters::urlize),
          filter(
              "xmlattr(value, autospace=true)",
              "The entries of a dict as attributes of a tag.",
              HtmlFilters::attributes));

  private HtmlFilters() {}

  static Markup escape(Evaluation evaluation, @Nullable Object value) {
    if (value instanceof Markup markup) {
      return markup;
    }
    var text = evaluation.text(value);
    evaluation.meter().bytes(text.length());
    return Markup.escape(text);
  }

  private static String stripTags(Bound args) {
    var text = args.text("value");
    args.model().meter().steps(text.length() / 16);
    var bare = TAG.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
    return unescape(PythonStrings.strip(BLANKS.matcher(bare).replaceAll(" ")));
  }

  private static String unescape(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String urlEncode(Bound args) {
    var evaluation = args.evaluation();
    var value = Undefined.require(args.value());
    if (value instanceof String || value instanceof Markup || !evaluation.isIterable(value)) {
      return quoted(args.text("value"), "/");
    }
    var pairs = new ArrayList<String>();
    evaluation
        .iterate(value)
        .forEachRemaining(item -> {
          if (value instanceof Map<?, ?>) {
            pairs.add(pair(evaluation, item, evaluation.item(value, item)));
          } else {
            var parts = evaluation.list(item);
            if (parts.size() != 2) {
              throw PythonException.valueError("expected pairs of a key and a value");
            }
            pairs.add(pair(evaluation, parts.get(0), parts.get(1)));
          }
        });
    return String.join("&", pairs);
  }

  private static String pair(Evaluation evaluation, @Nullable Object key, @Nullable Object value) {
    return forQuery(evaluation.text(key)) + "=" + forQuery(evaluation.text(value));
  }

  private static String forQuery(String text) {
    return quoted(text, "").replace("%20", "+");
  }

  private static String quoted(String text, String safe) {
    var quoted =
        URLEncoder.encode(text, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A")
            .replace("%7E", "~");
    return safe.isEmpty() ? quoted : quoted.replace("%2F", safe);
  }

  private static Object urlize(Bound args) {
    var rel = new ArrayList<String>();
    if (args.get("rel") != null) {
      rel.addAll(List.of(args.text("rel").split("\\s+")));
    }
    if (args.isTrue("nofollow")) {
      rel.add("nofollow");
    }
    rel.add("noopener");
    var links =
        new Links(
            args.get("trim_url_limit") == null ? Integer.MAX_VALUE : args.clamped("trim_url_limit"),
            String.join(" ", rel.stream().distinct().sorted().toList()),
            args.get("target") == null ? "" : args.text("target"),
            schemes(args));
    var text = escape(args.evaluation(), args.text("value")).text();
    args.model().meter().steps(text.length() / 4);
    var linked = links.link(text);
    args.model().meter().bytes(linked.length());
    return args.evaluation().autoescapes() ? new Markup(linked) : linked;
  }

  private static List<String> schemes(Bound args) {
    var schemes = new ArrayList<String>();
    if (args.get("extra_schemes") != null) {
      args.evaluation()
          .iterate(args.get("extra_schemes"))
          .forEachRemaining(scheme -> schemes.add(args.evaluation().text(scheme)));
    }
    return schemes;
  }

  private static Object attributes(Bound args) {
    if (!(Undefined.require(args.value()) instanceof Map<?, ?> map)) {
      throw PythonException.attributeError("only a dict has items");
    }
    var evaluation = args.evaluation();
    var parts = new ArrayList<String>();
    evaluation
        .iterate(map)
        .forEachRemaining(key -> {
          var value = evaluation.item(map, key);
          if (value != null && !(value instanceof Undefined)) {
            parts.add(attribute(evaluation, name(key), value));
          }
        });
    var text = String.join(" ", parts);
    var spaced = args.isTrue("autospace") && !text.isEmpty() ? " " + text : text;
    return evaluation.autoescapes() ? new Markup(spaced) : spaced;
  }

  private static String name(@Nullable Object key) {
    return switch (key) {
      case String text -> text;
      case Markup markup -> markup.text();
      case null, default ->
          throw PythonException.typeError(
              "expected string or bytes-like object, got '%s'".formatted(TypeNames.of(key)));
    };
  }

  private static String attribute(Evaluation evaluation, String name, Object value) {
    if (BAD_ATTRIBUTE.matcher(name).find()) {
      throw PythonException.valueError("Invalid character in attribute name: " + name);
    }
    return "%s=\"%s\"".formatted(Markup.escape(name).text(), escape(evaluation, value).text());
  }
}
