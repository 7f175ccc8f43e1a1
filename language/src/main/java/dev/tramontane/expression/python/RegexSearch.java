package dev.tramontane.expression.python;

import java.util.Optional;

/** Goes from match to match through one text. */
public interface RegexSearch {

  /** The next match that does not overlap the ones before; empty at the end. */
  Optional<RegexMatch> next();
}
