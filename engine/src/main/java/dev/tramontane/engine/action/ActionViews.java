package dev.tramontane.engine.action;

import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.engine.definition.StoredDefinition;
import dev.tramontane.language.model.InputParameter;
import java.util.List;
import java.util.Optional;

/** Makes the views of actions. */
final class ActionViews {

  private ActionViews() {}

  static ActionView of(ActionDescriptor descriptor) {
    return new ActionView(
        Optional.empty(),
        descriptor.name(),
        "",
        Optional.empty(),
        Optional.of(descriptor.inputText()),
        Optional.of(descriptor.documentation()),
        List.of(),
        Optional.empty(),
        true,
        descriptor.parameters(),
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
        parameter.name(),
        parameter.required(),
        parameter.defaultValue(),
        ActionParameter.Type.ANY,
        "");
  }
}
