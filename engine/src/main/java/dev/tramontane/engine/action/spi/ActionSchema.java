package dev.tramontane.engine.action.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an action is called, takes and gives. Everything that editors, forms and manuals say of an
 * action comes from here.
 *
 * @param name by which tasks call it: {@code shop.order}; {@code std} and {@code mistral} are ours
 * @param typeName how messages call it: Mistral's class for the actions that Mistral has
 * @param documentation what it does, in sentences; Markdown
 */
public record ActionSchema(
    String name,
    String typeName,
    String documentation,
    List<ActionParameter> parameters,
    ActionOutput output,
    Set<Trait> traits) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]*(\\.[\\w-]+)*");
  private static final int LONGEST_NAME = 255;

  public ActionSchema {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Expected an action's name of letters, digits, dots, '_' and '-', but found '%s'"
              .formatted(name));
    }
    parameters = List.copyOf(parameters);
    traits = Set.copyOf(traits);
    requireDistinct(name, parameters);
  }

  private static void requireDistinct(String name, List<ActionParameter> parameters) {
    var seen = new HashSet<String>();
    for (var parameter : parameters) {
      if (!seen.add(parameter.name())) {
        throw new IllegalArgumentException(
            "Expected each parameter of %s once, but found two called '%s'"
                .formatted(name, parameter.name()));
      }
    }
  }

  /** An action without parameters, for {@link #taking} and its sisters to complete. */
  public static ActionSchema of(String name, String documentation) {
    return new ActionSchema(name, name, documentation, List.of(), ActionOutput.ANY, Set.of());
  }

  public ActionSchema taking(ActionParameter... more) {
    var all = new ArrayList<>(parameters);
    all.addAll(Arrays.asList(more));
    return new ActionSchema(name, typeName, documentation, all, output, traits);
  }

  public ActionSchema returning(ValueType type, String what) {
    var result = new ActionOutput(type, what);
    return new ActionSchema(name, typeName, documentation, parameters, result, traits);
  }

  public ActionSchema with(Trait... more) {
    var all = EnumSet.noneOf(Trait.class);
    all.addAll(traits);
    all.addAll(Arrays.asList(more));
    return new ActionSchema(name, typeName, documentation, parameters, output, all);
  }

  /** The same with another name of its type in messages. */
  public ActionSchema shownAs(String type) {
    return new ActionSchema(name, type, documentation, parameters, output, traits);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  public Optional<ActionParameter> parameter(String parameterName) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(parameterName))
        .findFirst();
  }
}
