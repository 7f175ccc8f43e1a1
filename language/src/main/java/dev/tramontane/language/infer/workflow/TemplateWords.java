package dev.tramontane.language.infer.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words in the texts of a template, among which are all variables that it names. */
final class TemplateWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]+");
  private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private TemplateWords() {}

  static Set<String> of(@Nullable Object template) {
    var words = new HashSet<String>();
    add(words, template);
    return words;
  }

  private static void add(Set<String> words, @Nullable Object template) {
    switch (template) {
      case String text -> {
        addMatches(words, WORD, text);
        addMatches(words, PLAIN_WORD, text);
      }
      case Map<?, ?> map -> map.values().forEach(value -> add(words, value));
      case List<?> list -> list.forEach(item -> add(words, item));
      case null, default -> {}
    }
  }

  private static void addMatches(Set<String> words, Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
  }
}
