package dev.tramontane.server.conformance;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Uploads definitions and remembers what to delete. */
final class Uploads {

  private final Api api;
  private final List<String> created = new ArrayList<>();

  Uploads(Api api) {
    this.api = api;
  }

  void deleteAll() {
    created.forEach(path -> api.call("DELETE", path, null, ""));
  }

  FrozenMap upload(Step definition) {
    var kind = definition.text("kind", "workflow");
    var answer =
        kind.equals("environment") ? uploadEnvironment(definition) : uploadText(kind, definition);
    var outcome = Values.emptyMap().with("kind", kind).with("http", answer.status());
    if (answer.isError()) {
      return outcome.with("error", answer.error());
    }
    return answer.body() instanceof FrozenMap body && !kind.equals("environment")
        ? outcome.withAll(describe(kind, items(kind, answer, body), definition))
        : outcome.withAll(environmentNames(answer.body()));
  }

  private static FrozenMap environmentNames(@Nullable Object body) {
    return body instanceof FrozenMap map && map.get("name") != null
        ? Values.emptyMap().with("names", List.of(Objects.requireNonNull(map.get("name"))))
        : Values.emptyMap();
  }

  private Api.Answer uploadEnvironment(Step definition) {
    var body = (FrozenMap) Objects.requireNonNull(definition.get("json"));
    var answer = api.send(method(definition), "environments", body);
    if (!answer.isError()) {
      created.add("environments/" + body.get("name"));
    }
    return answer;
  }

  private Api.Answer uploadText(String kind, Step definition) {
    var query = new LinkedHashMap<String, Object>();
    for (var name : List.of("namespace", "scope")) {
      if (definition.has(name)) {
        query.put(name, definition.text(name));
      }
    }
    return api.call(
        method(definition), Api.with(kind + "s", query), definition.text("text"), "text/plain");
  }

  private static String method(Step definition) {
    return Boolean.TRUE.equals(definition.get("update")) ? "PUT" : "POST";
  }

  private static List<FrozenMap> items(String kind, Api.Answer answer, FrozenMap body) {
    return body.containsKey(kind + "s") ? answer.items(kind + "s") : List.of(body);
  }

  private FrozenMap describe(String kind, List<FrozenMap> items, Step definition) {
    items.forEach(item -> remember(kind, name(item), definition));
    var outcome =
        Values.emptyMap().with("names", items.stream().map(Uploads::name).sorted().toList());
    if (kind.equals("workbook")) {
      return outcome;
    }
    var inputs = new LinkedHashMap<String, @Nullable Object>();
    items.forEach(item -> inputs.put(name(item), item.get("input")));
    return outcome.with("inputs", inputs);
  }

  private static String name(FrozenMap item) {
    return Objects.requireNonNull(item.get("name")).toString();
  }

  private void remember(String kind, String name, Step definition) {
    var query = definition.has("namespace") ? "?namespace=" + definition.text("namespace") : "";
    created.add(kind + "s/" + Api.encode(name) + query);
    if (kind.equals("workbook")) {
      Map<?, ?> workbook =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(definition.text("text"));
      for (var part : List.of("workflows", "actions")) {
        if (workbook.get(part) instanceof Map<?, ?> members) {
          members.keySet().forEach(member -> created.add(part + "/" + name + "." + member + query));
        }
      }
    }
  }
}
