package dev.tramontane.language.reference;

import dev.tramontane.issue.Shift;
import dev.tramontane.issue.Span;
import dev.tramontane.language.flow.Viewpoint;
import java.util.Optional;

/**
 * A reference at its place in a definition.
 *
 * @param span the name in the document, or the whole text where the document spells it otherwise
 * @param from whose variables the expression sees; empty where that cannot be said
 */
public record PlacedReference(Reference reference, Span span, Optional<Viewpoint> from) {

  /** The same after lines before it have come or gone. */
  public PlacedReference shifted(Shift shift) {
    return shift.leaves(span.end()) ? this : new PlacedReference(reference, shift.of(span), from);
  }

  public Reference.Kind kind() {
    return reference.kind();
  }

  public String name() {
    return reference.name();
  }
}
