package dev.tramontane.engine.action;

import dev.tramontane.engine.action.spi.ActionParameter;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.spi.ValueType;
import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.engine.definition.InputText;
import dev.tramontane.engine.definition.StoredDefinition;
import dev.tramontane.language.model.InputParameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the views of actions. */
final class ActionViews {

  private ActionViews() {}

  static ActionView of(ActionSchema schema) {
    return new ActionView(
        Optional.empty(),
        schema.name(),
        "",
        Optional.empty(),
        Optional.of(inputText(schema)),
        Optional.of(schema.documentation()),
        List.of(),
        Optional.empty(),
        true,
        schema.parameters(),
        DefinitionScope.PUBLIC.text(),
        "",
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /**
   * @param parameters as the definition declares them
   */
  static ActionView of(StoredDefinition stored, List<InputParameter> parameters) {
    return new ActionView(
        Optional.of(stored.id()),
        stored.name(),
        stored.namespace(),
        stored.workbook(),
        stored.input(),
        stored.description(),
        stored.tags(),
        Optional.of(stored.definition()),
        false,
        parameters.stream().map(ActionViews::parameter).toList(),
        stored.scope().text(),
        stored.projectId(),
        Optional.of(stored.createdAt()),
        stored.updatedAt(),
        stored.version());
  }

  private static ActionParameter parameter(InputParameter parameter) {
    return new ActionParameter(
        parameter.name(), parameter.required(), parameter.defaultValue(), ValueType.ANY, "");
  }

  /** The parameters as the REST API shows them: {@code output, delay=0}. */
  static String inputText(ActionSchema schema) {
    var listed = schema.parameters().stream().map(ActionViews::text);
    var others = schema.is(Trait.OPEN) ? Stream.of("**kwargs") : Stream.<String>empty();
    return Stream.concat(listed, others).collect(Collectors.joining(", "));
  }

  private static String text(ActionParameter parameter) {
    return parameter.required()
        ? parameter.name()
        : parameter.name() + "=" + InputText.defaultText(parameter.defaultValue());
  }
}
