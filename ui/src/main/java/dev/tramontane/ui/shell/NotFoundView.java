package dev.tramontane.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.component.Trail;
import dev.tramontane.ui.navigation.Go;
import dev.tramontane.ui.navigation.HomeNavigation;
import jakarta.servlet.http.HttpServletResponse;

/** What an address that leads nowhere shows. */
@ParentLayout(Shell.class)
final class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    addClassName("page");
    removeAll();
    add(
        Tools.empty(
            "There is nothing at this address",
            "It may have been deleted, or the address is incomplete.",
            Tools.primary(
                "Home", "home", () -> getUI().ifPresent(ui -> Go.to(ui, HomeNavigation.home())))));
    Trail.at("Not found").show(event.getUI());
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
