package dev.tramontane.expression.yaql;

import dev.tramontane.expression.yaql.Markers.Marker;
import java.util.List;

/**
 * The marked expressions of a text.
 *
 * @param isOne whether one of them is the whole text
 */
record CompiledText(List<Marker> markers, boolean isOne) {

  static CompiledText of(String text) {
    var markers = Markers.in(text);
    return new CompiledText(
        markers, markers.size() == 1 && markers.getFirst().marked().equals(text));
  }
}
