package dev.tramontane.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The mark of Tramontane: the north wind over a ridge. Drawn by the style sheet. */
@Tag("span")
final class Logo extends Component {

  private static final long serialVersionUID = 1L;

  Logo() {
    getElement().setAttribute("class", "logo");
    getElement().setAttribute("aria-hidden", "true");
  }
}
