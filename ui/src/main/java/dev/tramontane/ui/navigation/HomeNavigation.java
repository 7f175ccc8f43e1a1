package dev.tramontane.ui.navigation;

/** Leads to the first page. */
public final class HomeNavigation {

  public static final String ROUTE = "";

  private HomeNavigation() {}

  public static String home() {
    return ROUTE;
  }
}
