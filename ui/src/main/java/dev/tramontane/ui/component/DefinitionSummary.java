package dev.tramontane.ui.component;

import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.WorkbookModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A definition in one line of a list.
 *
 * @param description first line of what its author wrote about it; empty if nothing
 * @param content the inputs of a workflow with their defaults, {@code site, replicas = 3, zones =
 *     [2]}, or what a workbook holds, {@code 3 workflows, 1 action}
 */
public record DefinitionSummary(String description, String content) {

  static final DefinitionSummary NOTHING = new DefinitionSummary("", "");

  static DefinitionSummary of(WorkflowModel model) {
    return new DefinitionSummary(
        RunCells.firstLine(Objects.requireNonNullElse(model.description(), "")),
        takes(model.input()));
  }

  static DefinitionSummary of(WorkbookModel model) {
    return new DefinitionSummary(
        RunCells.firstLine(Objects.requireNonNullElse(model.description(), "")),
        counted(model.workflows().size(), "workflow")
            + ", "
            + counted(model.actions().size(), "action"));
  }

  private static String counted(int count, String thing) {
    return "%d %s%s".formatted(count, thing, count == 1 ? "" : "s");
  }

  private static String takes(List<InputParameter> input) {
    return input.stream().map(DefinitionSummary::takes).collect(Collectors.joining(", "));
  }

  private static String takes(InputParameter parameter) {
    return parameter.required()
        ? parameter.name()
        : parameter.name() + " = " + shortened(parameter.defaultValue());
  }

  /** Scalars as they are, lists and maps as their size: the list is no place to read them. */
  private static String shortened(@Nullable Object value) {
    return switch (value) {
      case FrozenList list when !list.isEmpty() -> "[%d]".formatted(list.size());
      case FrozenMap map when !map.isEmpty() -> "{%d}".formatted(map.size());
      case null, default -> RunCells.firstLine(Json.text(value));
    };
  }
}
