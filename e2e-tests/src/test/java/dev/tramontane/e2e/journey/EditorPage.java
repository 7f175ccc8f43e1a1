package dev.tramontane.e2e.journey;

import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The page of a definition: text beside graph. */
final class EditorPage {

  private static final String EDITOR = "workflow-editor";

  private final Browser browser;

  EditorPage(Browser browser) {
    this.browser = browser;
  }

  /** Replaces the whole text, as a paste does. */
  void paste(String text) {
    browser.findInside(EDITOR, ".cm-content").click();
    new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).perform();
    browser.driver().executeScript("document.execCommand('insertText', false, arguments[0])", text);
  }

  void awaitDiagnostic() {
    browser.findInside(EDITOR, ".cm-lintRange-error");
  }

  void awaitNoDiagnostic() {
    browser.await(
        "no diagnostic in the text", _ -> browser.inside(EDITOR, ".cm-lintRange-error").isEmpty());
  }

  void awaitGraphNode(String task) {
    browser.await(
        "a node for " + task,
        _ ->
            browser.inside("workflow-graph", "svg").stream()
                .anyMatch(svg -> svg.getText().contains(task)));
  }

  /** Puts the cursor behind a text, asks for completion and waits for the list to hold an entry. */
  void awaitCompletion(int line, String entry) {
    browser.inside(EDITOR, ".cm-line").get(line).click();
    var keys = new Actions(browser.driver());
    keys.sendKeys(Keys.END).keyDown(Keys.CONTROL).sendKeys(" ").keyUp(Keys.CONTROL).perform();
    browser.await(
        "the completion " + entry,
        _ ->
            browser.inside(EDITOR, ".cm-tooltip-autocomplete li").stream()
                .anyMatch(item -> item.getText().contains(entry)));
  }

  void closeCompletion() {
    new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
  }

  /** Clicks into the gutter beside a line, counted from zero. */
  void toggleBreakpoint(int line) {
    var text = browser.inside(EDITOR, ".cm-line").get(line).getRect();
    var gutter = browser.findInside(EDITOR, ".cm-breakpoints").getRect();
    new Actions(browser.driver())
        .moveToLocation(gutter.x + gutter.width / 2, text.y + text.height / 2)
        .click()
        .perform();
    browser.findInside(EDITOR, ".cm-breakpoints .breakpoint");
  }

  void awaitText(String text) {
    browser.await(
        "the text " + text,
        _ ->
            browser.inside(EDITOR, ".cm-line").stream()
                .anyMatch(line -> line.getText().contains(text)));
  }
}
