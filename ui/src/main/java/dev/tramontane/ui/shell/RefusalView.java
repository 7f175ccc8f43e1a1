package dev.tramontane.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.tramontane.engine.EngineException;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.component.Trail;
import jakarta.servlet.http.HttpServletResponse;

/** What a screen shows whose data the engine refuses, for example an unknown execution. */
@ParentLayout(Shell.class)
final class RefusalView extends Div implements HasErrorParameter<EngineException> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<EngineException> parameter) {
    var refused = parameter.getException();
    addClassName("page");
    removeAll();
    add(new H2("This cannot be shown"), Problems.describe(refused));
    Trail.at("Not shown").show(event.getUI());
    return switch (refused.category()) {
      case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
      case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
      case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
      case CONFLICT -> HttpServletResponse.SC_CONFLICT;
      case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    };
  }
}
