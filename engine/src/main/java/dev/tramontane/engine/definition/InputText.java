package dev.tramontane.engine.definition;

import dev.tramontane.engine.core.PythonLike;
import dev.tramontane.language.model.InputParameter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Declared inputs as the REST API shows them: {@code a, b="2"}, whatever the type of a default. */
public final class InputText {

  private static final JsonMapper JSON = JsonMapper.shared();

  private InputText() {}

  public static String of(List<InputParameter> input) {
    return input.stream()
        .map(parameter ->
            parameter.required()
                ? parameter.name()
                : "%s=\"%s\""
                    .formatted(parameter.name(), PythonLike.text(parameter.defaultValue())))
        .collect(Collectors.joining(", "));
  }

  /** A default value as JSON. */
  public static String defaultText(@Nullable Object value) {
    return JSON.writeValueAsString(value);
  }
}
