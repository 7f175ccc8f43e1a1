package dev.tramontane.server.conformance;

import dev.tramontane.server.json.Json;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One case: what to do and what the newest Mistral that was recorded answered.
 *
 * @param script the content of the YAML file
 * @param golden the content of the golden file
 */
record ConformanceCase(String name, FrozenMap script, FrozenMap golden) {

  /** All cases of a folder, sorted by name. */
  static List<ConformanceCase> in(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(ConformanceCase::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConformanceCase read(Path file) {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    var script = Values.freezeMap((Map<?, ?>) yaml.load(text(file)));
    var name = Objects.requireNonNull(script.get("name")).toString();
    var newest = file.resolveSibling(name + ".golden-20.json");
    var golden = Files.exists(newest) ? newest : file.resolveSibling(name + ".golden.json");
    return new ConformanceCase(
        name, script, (FrozenMap) Objects.requireNonNull(Json.read(text(golden))));
  }

  boolean comparesStateInfo() {
    return Boolean.TRUE.equals(script.get("strict_state_info"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
