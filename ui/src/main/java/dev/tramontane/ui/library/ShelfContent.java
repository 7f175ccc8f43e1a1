package dev.tramontane.ui.library;

import dev.tramontane.engine.query.ListQuery;
import java.util.List;

/** What a shelf holds and what can be done with it. */
interface ShelfContent {

  List<Entry> read(ListQuery query);

  void delete(Entry entry);

  /** What deleting an entry means for others, in one sentence. */
  String consequence(Entry entry);

  /** What this shelf is for, for when it is empty. */
  String explanation();
}
