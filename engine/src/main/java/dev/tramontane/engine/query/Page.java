package dev.tramontane.engine.query;

import java.util.List;

/**
 * One page of a list.
 *
 * @param full whether the page holds as many items as were asked for, so that more may follow
 */
public record Page<T>(List<T> items, boolean full) {

  public Page {
    items = List.copyOf(items);
  }
}
