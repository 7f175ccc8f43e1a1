package dev.tramontane.issue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An issue's message for people. Clients of the REST API get Mistral's words, which are those of a
 * Python library; editors show these instead. What has no such words stays as it is.
 */
public final class PlainWords {

  private static final String SCHEMA = "Invalid DSL: ";
  private static final String YAML = "Definition could not be parsed: ";
  private static final int SHOWN = 60;

  private static final Pattern NOT_OF_TYPE = Pattern.compile("(?s)(.*) is not of type '(\\w+)'");
  private static final Pattern REQUIRED = Pattern.compile("(?s)'(.*)' is a required property");
  private static final Pattern PLACE =
      Pattern.compile("\\s+in \"<unicode string>\", line (\\d+).*");

  private static final Map<String, String> TYPES =
      Map.of(
          "object", "a map",
          "array", "a list",
          "string", "a text",
          "integer", "a whole number",
          "number", "a number",
          "boolean", "true or false",
          "null", "nothing");

  private PlainWords() {}

  public static String of(Issue issue) {
    var message = issue.message().strip();
    if (message.startsWith(SCHEMA)) {
      return ofSchema(message.substring(SCHEMA.length()));
    }
    return message.startsWith(YAML) ? ofYaml(message.substring(YAML.length())) : message;
  }

  private static String ofSchema(String violation) {
    var wrongType = NOT_OF_TYPE.matcher(violation);
    if (wrongType.matches()) {
      var wanted = Objects.requireNonNullElse(TYPES.get(wrongType.group(2)), wrongType.group(2));
      return "Expected %s here, but found %s".formatted(wanted, found(wrongType.group(1)));
    }
    var required = REQUIRED.matcher(violation);
    if (required.matches()) {
      return "The key '%s' is missing".formatted(required.group(1));
    }
    return switch (violation) {
      case "[] is too short" -> "This list is empty";
      case "'' is too short" -> "This text is empty";
      default -> violation;
    };
  }

  private static String found(String value) {
    if (value.equals("None")) {
      return "nothing";
    }
    return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
  }

  /** The scanner tells what it was reading, where that began, and then what it did not expect. */
  private static String ofYaml(String scanner) {
    var told = scanner.lines().filter(line -> !line.startsWith(" ")).toList();
    if (told.isEmpty()) {
      return "This cannot be read as YAML";
    }
    var reason = "This cannot be read as YAML: " + told.getLast();
    return told.size() == 1 ? reason : reason + context(told.getFirst(), scanner);
  }

  private static String context(String reading, String scanner) {
    var begin = firstPlace(scanner.lines().toList());
    return begin.isEmpty()
        ? ""
        : ", in the %s that begins in line %s"
            .formatted(reading.replaceFirst("^while (parsing|scanning) an? ", ""), begin);
  }

  private static String firstPlace(List<String> lines) {
    for (var line : lines) {
      var place = PLACE.matcher(line);
      if (place.matches()) {
        return place.group(1);
      }
    }
    return "";
  }
}
