package dev.tramontane.ui.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page itself: push, theme, fonts, and the choice of light or dark before anything shows. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@JsModule("./theme/theme.ts")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/jetbrains-mono", version = "5.3.0")
public final class AppShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;

  private static final String CHOOSE_THEME =
      """
      const chosen = localStorage.getItem('tramontane.theme');
      const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      document.documentElement.setAttribute('theme', dark ? 'dark' : 'light');
      """;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Tramontane");
    settings.addInlineWithContents(
        CHOOSE_THEME, com.vaadin.flow.component.page.Inline.Wrapping.JAVASCRIPT);
    settings.addFavIcon("icon", "icons/tramontane.svg", "any");
  }
}
