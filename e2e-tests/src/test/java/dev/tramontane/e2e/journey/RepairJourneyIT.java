package dev.tramontane.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.e2e.support.PackagedApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/** Changing a run by hand, with keys, and what must not be lost when others work on the same. */
class RepairJourneyIT {

  private static final String TEXT =
      """
      version: '2.0'

      repaired_order:
        input:
          - customer: Ada
        tasks:
          greet:
            action: std.echo output="Hello <% $.customer %>"
            publish:
              greeting: <% task().result %>
            on-success:
              - check
          check:
            action: std.fail error_data="nobody called <% $.customer %>"
            on-success:
              - after
          after:
            action: std.echo output=<% $.greeting %>
      """;

  @Test
  void a_user_changes_a_variable_skips_the_failed_task_and_loses_no_text(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
    try (var application = PackagedApplication.start(directory.resolve("data"));
        var browser = new Browser(application.url())) {
      write(browser);
      changeAnInputAndStepWithKeys(browser);
      skipWhatFailed(browser);
      keepADraft(browser);
      noticeThatSomebodyElseSaved(browser);
    }
  }

  private static void write(Browser browser) {
    var editor = new EditorPage(browser);
    browser.open("/editor/workflow");
    editor.paste(TEXT);
    editor.awaitNoDiagnostic();
    new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys("s").keyUp(Keys.CONTROL).perform();
    browser.find("vaadin-notification-card", "Saved");
    assertThat(browser.driver().findElements(By.cssSelector("vaadin-notification-card")))
        .as("one save for one Ctrl+S")
        .hasSize(1);
  }

  private static void changeAnInputAndStepWithKeys(Browser browser) {
    browser.open("/");
    browser.find("vaadin-button[title='Debug repaired_order']").click();
    browser.click("vaadin-dialog vaadin-button, vaadin-dialog-overlay vaadin-button", "Start");
    var execution = new ExecutionPage(browser);
    execution.awaitHold("greet", "before the task starts");
    execution.changeVariable("customer", "\"Grace\"");
    execution.awaitVariable("customer", "Grace");
    browser.picture("changed-an-input");
    execution.pressKey(Keys.F10);
    execution.awaitHold("check", "before the task starts");
    execution.awaitVariable("greeting", "Hello Grace");
    execution.pressKey(Keys.F5);
    execution.awaitState("error");
  }

  private static void skipWhatFailed(Browser browser) {
    var execution = new ExecutionPage(browser);
    execution.askWhyItFailed();
    assertThat(execution.failureCard()).contains("nobody called Grace");
    browser.click(".failure vaadin-button", "Skip");
    execution.awaitState("success");
    browser.picture("skipped-and-went-on");
  }

  private static void keepADraft(Browser browser) {
    var editor = new EditorPage(browser);
    browser.open("/editor/workflow/repaired_order");
    editor.awaitGraphNode("after");
    editor.paste(TEXT.replace("Ada", "Edsger"));
    browser.find("h1", "●");
    browser.driver().navigate().refresh();
    browser.find(".draft-bar", "not saved");
    browser.picture("offered-a-draft");
    browser.click(".draft-bar vaadin-button", "Restore");
    browser.find("h1", "●");
    editor.awaitText("Edsger");
  }

  private static void noticeThatSomebodyElseSaved(Browser browser) {
    var mine = browser.driver().getWindowHandle();
    var editor = new EditorPage(browser);
    browser.driver().switchTo().newWindow(WindowType.TAB);
    browser.open("/editor/workflow/repaired_order");
    browser.click(".draft-bar vaadin-button", "Throw them away");
    editor.paste(TEXT.replace("Ada", "Barbara"));
    browser.find("h1", "●");
    browser.click("vaadin-button", "Save");
    browser.find("vaadin-notification-card", "Saved");
    browser.driver().switchTo().window(mine);
    browser.click("vaadin-button", "Save");
    browser.find("vaadin-confirm-dialog", "Somebody else saved this meanwhile");
    browser.picture("somebody-else-saved");
    new Actions(browser.driver()).pause(200).sendKeys(Keys.ENTER).perform();
    browser.open("/editor/workflow/repaired_order");
    editor.awaitText("Barbara");
  }
}
