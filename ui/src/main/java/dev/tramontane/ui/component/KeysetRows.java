package dev.tramontane.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows that are read page after page, each page after the last row of the one before, and served by
 * offset, as grids ask for them. Belongs to one grid; not safe for use by many threads.
 */
public final class KeysetRows<T> {

  /** Reads the page after a row, or the first page. */
  public interface PageReader<T> {
    List<T> read(Optional<T> after, int limit);
  }

  /** Rows of a page. */
  public static final int PAGE = 100;

  private final PageReader<T> reader;
  private final List<T> rows = new ArrayList<>();
  private boolean ended;

  public KeysetRows(PageReader<T> reader) {
    this.reader = reader;
  }

  /** The rows from {@code offset}, at most {@code limit}. */
  public Stream<T> range(int offset, int limit) {
    while (!ended && rows.size() < offset + limit) {
      readOn();
    }
    return rows.stream().skip(offset).limit(limit);
  }

  /** Whether at most the first page was read, so that reading again costs little. */
  public boolean isAtTheTop() {
    return rows.size() <= PAGE;
  }

  /** Whether there is nothing at all. */
  public boolean isEmpty() {
    return range(0, 1).findAny().isEmpty();
  }

  /** Forgets everything that was read. */
  public void reset() {
    rows.clear();
    ended = false;
  }

  /** Forgets everything that was read and takes a first page that was read elsewhere. */
  public void startWith(List<T> firstPage) {
    rows.clear();
    rows.addAll(firstPage);
    ended = firstPage.size() < PAGE;
  }

  private void readOn() {
    var last = rows.isEmpty() ? Optional.<T>empty() : Optional.of(rows.getLast());
    var page = reader.read(last, PAGE);
    rows.addAll(page);
    ended = page.size() < PAGE;
  }
}
