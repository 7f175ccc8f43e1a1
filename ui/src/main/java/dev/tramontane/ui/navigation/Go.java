package dev.tramontane.ui.navigation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Goes to an address of the application, parameters included. */
public final class Go {

  private Go() {}

  public static void to(UI ui, String path) {
    var location = new Location(path);
    ui.navigate(location.getPath(), location.getQueryParameters());
  }
}
