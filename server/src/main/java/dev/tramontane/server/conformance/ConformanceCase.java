package dev.tramontane.server.conformance;

import dev.tramontane.server.json.Json;
import dev.tramontane.server.json.MalformedJsonException;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * One case: what to do and what the newest Mistral that was recorded answered.
 *
 * @param script the content of the YAML file
 * @param golden the content of the golden file
 */
record ConformanceCase(String name, FrozenMap script, FrozenMap golden) {

  /**
   * All cases of a folder, sorted by name.
   *
   * @throws UnreadableCase if there are none, or one cannot be read
   */
  static List<ConformanceCase> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableCase("There is no folder %s", folder);
    }
    try (var files = Files.list(folder)) {
      var cases =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .map(ConformanceCase::read)
              .toList();
      if (cases.isEmpty()) {
        throw new UnreadableCase("Expected cases (*.yaml) in %s, but found none", folder);
      }
      return cases;
    } catch (IOException e) {
      throw new UnreadableCase("The folder %s cannot be read: %s", folder, e);
    }
  }

  private static ConformanceCase read(Path file) {
    var script = script(file);
    if (!(script.get("name") instanceof String name)) {
      throw new UnreadableCase("Expected a text as 'name' in %s", file);
    }
    var newest = file.resolveSibling(name + ".golden-20.json");
    var golden = Files.exists(newest) ? newest : file.resolveSibling(name + ".golden.json");
    return new ConformanceCase(name, script, golden(golden));
  }

  private static FrozenMap script(Path file) {
    try {
      @Nullable Object content =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
      if (content instanceof Map<?, ?> map) {
        return Values.freezeMap(map);
      }
    } catch (YAMLException e) {
      throw new UnreadableCase("%s is no YAML: %s", file, String.valueOf(e.getMessage()));
    }
    throw new UnreadableCase("Expected a map in %s", file);
  }

  private static FrozenMap golden(Path file) {
    try {
      if (Json.read(text(file)) instanceof FrozenMap map) {
        return map;
      }
    } catch (MalformedJsonException e) {
      throw new UnreadableCase("%s is no JSON: %s", file, String.valueOf(e.getMessage()));
    }
    throw new UnreadableCase("Expected an object in %s", file);
  }

  boolean comparesStateInfo() {
    return Boolean.TRUE.equals(script.get("strict_state_info"));
  }

  private static String text(Path file) {
    if (!Files.exists(file)) {
      throw new UnreadableCase("There is no file %s", file);
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UnreadableCase("%s cannot be read: %s", file, e);
    }
  }
}
