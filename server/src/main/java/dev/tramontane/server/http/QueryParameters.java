package dev.tramontane.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The query of a request; the last value wins where a name comes twice. */
public final class QueryParameters {

  private final Map<String, String> values;

  private QueryParameters(Map<String, String> values) {
    this.values = values;
  }

  /** Reads the part of an address behind the question mark, null if there is none. */
  public static QueryParameters of(@Nullable String query) {
    var values = new LinkedHashMap<String, String>();
    if (query != null) {
      for (var pair : query.split("&")) {
        if (!pair.isEmpty()) {
          var split = pair.indexOf('=');
          values.put(
              decode(split < 0 ? pair : pair.substring(0, split)),
              split < 0 ? "" : decode(pair.substring(split + 1)));
        }
      }
    }
    return new QueryParameters(values);
  }

  private static String decode(String part) {
    try {
      var text = URLDecoder.decode(part, StandardCharsets.UTF_8);
      if (text.indexOf('\0') >= 0) {
        throw malformed(part);
      }
      return text;
    } catch (IllegalArgumentException e) {
      throw malformed(part);
    }
  }

  private static HttpProblem malformed(String part) {
    return HttpProblem.badRequest(
        "malformed-query", "The query is not properly encoded near '%s'.".formatted(part));
  }

  /** Refuses every name that is not one of {@code names}. */
  public QueryParameters only(Set<String> names) {
    for (var name : values.keySet()) {
      if (!names.contains(name)) {
        throw HttpProblem.parameter(
            "unknown-argument", name, "Unknown argument: \"%s\"".formatted(name));
      }
    }
    return this;
  }

  public QueryParameters only(String... names) {
    return only(Set.of(names));
  }

  public Map<String, String> all() {
    return values;
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The parameter, or the empty text: the default namespace, for example. */
  public String textOrEmpty(String name) {
    return values.getOrDefault(name, "");
  }

  /** The comma-separated parts of a parameter, in lower case as Mistral reads them. */
  public List<String> lowerCaseList(String name) {
    return text(name).filter(value -> !value.isBlank()).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** False if absent; accepts what Mistral accepts as a boolean. */
  public boolean flag(String name) {
    var value = textOrEmpty(name).toLowerCase(Locale.ROOT);
    return switch (value) {
      case "", "false", "f", "no", "n", "off", "0" -> false;
      case "true", "t", "yes", "y", "on", "1" -> true;
      default ->
          throw HttpProblem.parameter(
              "invalid-argument",
              name,
              "Invalid input for field/attribute %s. Value: '%s'. Expected a boolean."
                  .formatted(name, value));
    };
  }

  public Optional<Integer> integer(String name) {
    try {
      return text(name).map(String::strip).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw new HttpProblem(
          HttpStatus.BAD_REQUEST,
          "invalid-argument",
          "Invalid input for field/attribute %s. Value: '%s'. Expected an integer."
              .formatted(name, textOrEmpty(name)),
          Map.of("parameter", name));
    }
  }
}
