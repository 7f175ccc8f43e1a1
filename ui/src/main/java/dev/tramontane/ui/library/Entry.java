package dev.tramontane.ui.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing on a shelf, as the list shows it.
 *
 * @param marker what the next page starts after
 * @param detail what it takes
 * @param description what its author says about it; empty if nothing
 * @param origin where it comes from, if not from a text of its own
 * @param deletable whether it can be deleted
 */
record Entry(
    String marker,
    String name,
    String namespace,
    String detail,
    String description,
    Optional<String> origin,
    List<String> tags,
    Optional<Instant> changed,
    boolean deletable) {

  Entry {
    tags = List.copyOf(tags);
  }
}
