package dev.tramontane.ui.navigation;

import java.util.Locale;
import java.util.Optional;

/** Leads to what is stored: workflows, workbooks, actions and environments. */
public final class LibraryNavigation {

  public static final String ROUTE = "library/:kind?";
  public static final String KIND = "kind";

  /** A shelf of the library. */
  public enum Shelf {
    WORKFLOWS,
    WORKBOOKS,
    ACTIONS,
    ENVIRONMENTS;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The word as it stands over a list. */
    public String title() {
      return name().charAt(0) + word().substring(1);
    }

    public static Optional<Shelf> of(String word) {
      for (var shelf : values()) {
        if (shelf.word().equals(word)) {
          return Optional.of(shelf);
        }
      }
      return Optional.empty();
    }
  }

  private LibraryNavigation() {}

  public static String shelf(Shelf shelf) {
    return Path.of("library", shelf.word()).toString();
  }

  public static String search(Shelf shelf, String text) {
    return Path.of("library", shelf.word()).with("q", text).toString();
  }
}
