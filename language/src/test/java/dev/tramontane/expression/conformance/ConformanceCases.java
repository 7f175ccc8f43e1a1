package dev.tramontane.expression.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;

/** The files of golden cases. */
public final class ConformanceCases {

  private ConformanceCases() {}

  /** The cases of {@code yaql.jsonl} or {@code jinja.jsonl}. */
  public static List<ConformanceCase> read(String file) {
    var mapper = new ObjectMapper();
    return lines(file).stream().map(line -> new ConformanceCase(mapper.readTree(line))).toList();
  }

  /** Ids of cases that are known to differ, each with its reason after a blank. */
  public static TreeMap<String, String> exceptions(String file) {
    var exceptions = new TreeMap<String, String>();
    for (var line : lines(file)) {
      if (!line.startsWith("#")) {
        var parts = line.split(" ", 2);
        exceptions.put(parts[0], parts[1]);
      }
    }
    return exceptions;
  }

  private static List<String> lines(String file) {
    var stream = ConformanceCases.class.getResourceAsStream("/conformance/" + file);
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
