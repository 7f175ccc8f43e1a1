package dev.tramontane.language.reference;

import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.jinja.syntax.Parser;
import dev.tramontane.expression.jinja.syntax.SyntaxError;
import dev.tramontane.expression.yaql.Markers;
import dev.tramontane.expression.yaql.Markers.Marker;
import dev.tramontane.expression.yaql.syntax.Syntax;
import dev.tramontane.expression.yaql.syntax.YaqlSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Finds the references of one text, whichever language its expressions are in. */
public final class References {

  private static final Jinja JINJA = new Jinja();
  private static final Syntax YAQL = new Syntax("=>", false);

  private References() {}

  /** Nothing where there is no expression, or none that can be read. */
  public static List<Reference> in(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('{') < 0) {
      return List.of();
    }
    var markers = Markers.in(text);
    if (!JINJA.recognises(text)) {
      return yaql(markers);
    }
    return markers.isEmpty() ? jinja(text) : List.of(); // both at once: nothing of it runs
  }

  private static List<Reference> jinja(String text) {
    try {
      return JinjaReferences.in(Parser.template(text));
    } catch (SyntaxError | StackOverflowError _) {
      return List.of(); // reported where syntax is checked
    }
  }

  private static List<Reference> yaql(List<Marker> markers) {
    var found = new ArrayList<Reference>();
    for (var marker : markers) {
      expression(marker.expression()).stream()
          .map(reference -> reference.movedBy(marker.start()))
          .forEach(found::add);
    }
    return found;
  }

  private static List<Reference> expression(String expression) {
    try {
      return YaqlReferences.in(
          dev.tramontane.expression.yaql.syntax.Parser.parse(expression, YAQL));
    } catch (YaqlSyntaxException _) {
      return List.of(); // reported where syntax is checked
    }
  }
}
