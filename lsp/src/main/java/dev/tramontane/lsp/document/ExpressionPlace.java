package dev.tramontane.lsp.document;

import dev.tramontane.language.flow.VariableSource;
import dev.tramontane.language.flow.Viewpoint;
import dev.tramontane.language.infer.CursorTypes;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.workflow.WorkflowTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place inside an expression of a workflow, with the types of what it sees.
 *
 * @param before the expression up to the word at the place; in Jinja2 the text from its beginning
 * @param environment the types of the variables that {@code before} names
 */
public record ExpressionPlace(
    boolean isYaql,
    String before,
    WorkflowTypes types,
    Viewpoint viewpoint,
    TypeEnvironment environment) {

  /** The place at {@code offset}; empty where there is no expression or no workflow around it. */
  public static Optional<ExpressionPlace> at(OpenDocument document, int offset) {
    var fragment = ExpressionFragment.at(document.text(), offset);
    var place =
        Place.of(CursorPath.at(document.lines(), offset), document.analysis().definition().kind());
    var workflow = place.workflow().flatMap(document.analysis()::workflow);
    if (fragment.isEmpty() || workflow.isEmpty()) {
      return Optional.empty();
    }
    var types = document.types().of(workflow.get());
    var viewpoint = Viewpoints.of(place);
    var before = before(document, offset, fragment.get());
    return Optional.of(
        new ExpressionPlace(
            fragment.get().isYaql(), before, types, viewpoint, types.at(viewpoint, before)));
  }

  private static String before(OpenDocument document, int offset, ExpressionFragment fragment) {
    var typed = fragment.typed();
    int word = fragment.word().length();
    if (fragment.isYaql()) {
      return typed.substring(0, typed.length() - word);
    }
    int opened = offset - typed.length() - 2;
    int start =
        document
            .analysis()
            .tree()
            .root()
            .flatMap(root -> Scalars.at(root, opened))
            .map(scalar -> scalar.span().start().offset())
            .orElse(opened);
    return document.text().substring(Math.min(start, opened), offset - word);
  }

  /** The type of what stands before the dot or bracket; empty where there is none. */
  public Optional<Type> owner() {
    return isYaql
        ? CursorTypes.ownerInYaql(before, environment)
        : CursorTypes.ownerInJinja(before, environment);
  }

  /** Whether {@code owner} is all of the data, of which the members are the variables. */
  public boolean isRoot(Type owner) {
    return owner.equals(environment.data());
  }

  /** The known members of {@code owner}; in YAQL those of its items too. */
  public Map<String, Field> membersOf(Type owner) {
    var fields = Types.fieldsOf(owner);
    return fields.isEmpty() && isYaql ? Types.fieldsOf(Types.itemsOf(owner)) : fields;
  }

  /** The names of all variables that are seen here. */
  public Set<String> names() {
    return types.visibleNames(viewpoint);
  }

  public Optional<Type> variable(String name) {
    return types.typeOfVariable(viewpoint, name);
  }

  /** Who can have given the variable the value that is seen here. */
  public List<VariableSource> publishers(String name) {
    return types.publishers(viewpoint, name);
  }
}
