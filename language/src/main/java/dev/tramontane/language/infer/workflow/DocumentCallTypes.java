package dev.tramontane.language.infer.workflow;

import dev.tramontane.language.infer.ExpressionTypes;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.type.ValueTypes;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.Invocation;
import dev.tramontane.language.model.Invocation.ActionInvocation;
import dev.tramontane.language.model.Invocation.WorkflowInvocation;
import dev.tramontane.language.model.WorkflowModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of the workflows and ad-hoc actions of one document, then of those that another port
 * knows.
 *
 * @param depth how many calls inside each other are still followed
 */
public record DocumentCallTypes(
    List<WorkflowModel> workflows,
    List<ActionModel> actions,
    CallTypes others,
    Assumption assumption,
    int depth)
    implements CallTypes {

  private static final int DEEPEST = 4;

  public DocumentCallTypes {
    workflows = List.copyOf(workflows);
    actions = List.copyOf(actions);
  }

  public static DocumentCallTypes of(
      List<WorkflowModel> workflows,
      List<ActionModel> actions,
      CallTypes others,
      Assumption assumption) {
    return new DocumentCallTypes(workflows, actions, others, assumption, DEEPEST);
  }

  @Override
  public Type result(Invocation invocation, String workbook, Type input) {
    if (depth == 0) {
      return Types.UNKNOWN;
    }
    return switch (invocation) {
      case ActionInvocation action ->
          action(action.name(), workbook)
              .map(found -> ofAction(found, workbook, input))
              .orElseGet(() -> others.result(invocation, workbook, input));
      case WorkflowInvocation workflow ->
          workflow(workflow.name(), workbook)
              .map(found -> ofWorkflow(found, input))
              .orElseGet(() -> others.result(invocation, workbook, input));
    };
  }

  private CallTypes deeper() {
    return new DocumentCallTypes(workflows, actions, others, assumption, depth - 1);
  }

  private Optional<ActionModel> action(String name, String workbook) {
    return actions.stream()
        .filter(action -> action.qualifiedName().equals(workbook + "." + name))
        .findFirst()
        .or(() ->
            actions.stream().filter(action -> action.qualifiedName().equals(name)).findFirst());
  }

  private Optional<WorkflowModel> workflow(String name, String workbook) {
    return workflows.stream()
        .filter(workflow -> workflow.qualifiedName().equals(workbook + "." + name))
        .findFirst()
        .or(() ->
            workflows.stream()
                .filter(workflow -> workflow.qualifiedName().equals(name))
                .findFirst());
  }

  private Type ofWorkflow(WorkflowModel workflow, Type input) {
    var given = Types.fieldsOf(inputOf(workflow.input(), input));
    return WorkflowTypes.of(workflow, deeper(), assumption, given).output();
  }

  private Type ofAction(ActionModel action, String workbook, Type input) {
    var own = TypeEnvironment.of(inputOf(action.input(), input));
    var baseInput = ExpressionTypes.typeOf(action.baseInput(), own);
    var base = new ActionInvocation(action.base(), action.nameSpan());
    var result = deeper().result(base, workbook, baseInput);
    return action.hasOutput() ? transformed(action, result) : result;
  }

  /** Mistral gives the output as it was written, not evaluated, where the base gives nothing. */
  private Type transformed(ActionModel action, Type result) {
    var output = ExpressionTypes.typeOf(action.output(), TypeEnvironment.of(result));
    boolean isCertainlyTrue =
        result instanceof DictType dict
            && dict.fields().values().stream().anyMatch(Field::isRequired);
    return isCertainlyTrue || assumption == Assumption.EXPECTED
        ? output
        : Types.join(output, ValueTypes.of(action.output()));
  }

  /** The inputs as the callee sees them; defaults stand in for what is not given. */
  private static DictType inputOf(List<InputParameter> parameters, Type input) {
    var fields = new LinkedHashMap<String, Field>();
    var given = input instanceof DictType dict ? dict : DictType.of(Types.UNKNOWN);
    for (var parameter : parameters) {
      fields.put(parameter.name(), new Field(given(parameter, given), true));
    }
    return new DictType(Map.copyOf(fields), Types.UNKNOWN);
  }

  private static Type given(InputParameter parameter, DictType input) {
    var type = input.valueOf(parameter.name());
    return parameter.required() || input.certainlyHas(parameter.name())
        ? type
        : Types.join(type, ValueTypes.of(parameter.defaultValue()));
  }
}
