package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the user is, from the outermost to the innermost part. */
public record Trail(List<Part> parts) {

  /** One part; the path that it leads to is empty for the place itself. */
  public record Part(String label, Optional<String> path) {}

  public Trail {
    parts = List.copyOf(parts);
  }

  public static Trail at(String label) {
    return new Trail(List.of(new Part(label, Optional.empty())));
  }

  public static Trail through(String label, String path) {
    return new Trail(List.of(new Part(label, Optional.of(path))));
  }

  public Trail then(String label, String path) {
    return plus(new Part(label, Optional.of(path)));
  }

  public Trail endingAt(String label) {
    return plus(new Part(label, Optional.empty()));
  }

  /** Shows the trail in the frame of the page that the component belongs to. */
  public void show(UI ui) {
    ComponentUtil.setData(ui, Trail.class, this);
    ComponentUtil.fireEvent(ui, new Changed(ui, this));
  }

  /** The trail that was shown last in the page: a frame that comes later asks for it. */
  public static Optional<Trail> shownIn(UI ui) {
    return Optional.ofNullable(ComponentUtil.getData(ui, Trail.class));
  }

  /** Calls the listener with every trail that is shown in the page. */
  public static Registration onChange(UI ui, Consumer<Trail> listener) {
    return ComponentUtil.addListener(ui, Changed.class, event -> listener.accept(event.trail()));
  }

  private Trail plus(Part part) {
    var longer = new ArrayList<>(parts);
    longer.add(part);
    return new Trail(longer);
  }

  /** The user is somewhere else. */
  public static final class Changed extends ComponentEvent<Component> {

    private static final long serialVersionUID = 1L;

    private final transient Trail trail;

    Changed(Component source, Trail trail) {
      super(source, false);
      this.trail = trail;
    }

    Trail trail() {
      return trail;
    }
  }
}
