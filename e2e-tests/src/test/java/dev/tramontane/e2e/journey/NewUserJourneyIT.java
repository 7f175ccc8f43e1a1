package dev.tramontane.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.e2e.support.PackagedApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A new user's whole path: write, check, run, stop, step, look, and find why it failed. */
class NewUserJourneyIT {

  private static final String TEXT =
      """
      version: '2.0'

      journey_order:
        input:
          - customer
          - parcels: 3
        tasks:
          greet:
            action: std.echo output="Hello <% $.customer %>"
            publish:
              greeting: <% task().result %>
            on-success:
              - deliver
          deliver:
            workflow: journey_delivery
            input:
              greeting: <% $.greeting %>
              parcels: <% $.parcels %>

      journey_delivery:
        input: [greeting, parcels]
        tasks:
          pack:
            action: std.echo output="<% $.greeting %>"
            on-success: [ship]
          ship:
            action: std.fail error_data="no truck for <% $.parcels %> parcels"
      """;

  private static final int LINE_OF_DELIVER_REFERENCE = 12;
  private static final int LINE_OF_DELIVER = 13;

  @Test
  void a_new_user_writes_runs_debugs_and_finds_the_cause(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
    try (var application = PackagedApplication.start(directory.resolve("data"));
        var browser = new Browser(application.url())) {
      lookAround(browser);
      write(browser);
      runToTheBreakpoint(browser);
      stepAndLook(browser);
      findTheCause(browser);
      takePicturesOfBothThemes(browser);

      assertThat(browser.consoleErrors()).isEmpty();
    }
  }

  private static void lookAround(Browser browser) {
    browser.open("/");
    browser.find("h1");
    browser.picture("home");
    browser.open("/library/workflows");
    browser.await(
        "seeded examples in the library",
        driver -> driver.findElements(By.cssSelector("vaadin-grid-cell-content a")).size() > 3);
    browser.picture("library");
  }

  private static void write(Browser browser) {
    var editor = new EditorPage(browser);
    browser.click(".page-head vaadin-button", "New");
    editor.paste(TEXT.replace("- deliver\n", "- delivre\n"));
    editor.awaitDiagnostic();
    browser.find(".problems", "delivre");
    browser.picture("editor-with-a-diagnostic");
    editor.paste(TEXT);
    editor.awaitNoDiagnostic();
    editor.awaitGraphNode("deliver");
    editor.paste(TEXT.replace("- deliver\n", "- \n"));
    editor.awaitCompletion(LINE_OF_DELIVER_REFERENCE, "deliver");
    browser.picture("editor-with-completion");
    editor.closeCompletion();
    editor.paste(TEXT);
    editor.awaitNoDiagnostic();
    browser.click("vaadin-button", "Save");
    assertThat(browser.find("vaadin-notification-card").getText()).contains("Saved");
    editor.toggleBreakpoint(LINE_OF_DELIVER);
    browser.picture("editor-with-a-breakpoint");
  }

  private static void runToTheBreakpoint(Browser browser) {
    browser.click("vaadin-button", "Debug");
    browser.find("vaadin-dialog[opened], vaadin-dialog-overlay", "");
    browser.find(".run-form vaadin-text-field input").sendKeys("Ada");
    browser.picture("run-form");
    browser.click("vaadin-dialog vaadin-button, vaadin-dialog-overlay vaadin-button", "Start");
    new ExecutionPage(browser).awaitHold("deliver", "before the task starts");
    browser.picture("held-at-the-breakpoint");
  }

  private static void stepAndLook(Browser browser) {
    var execution = new ExecutionPage(browser);
    execution.awaitVariable("greeting", "Hello Ada");
    execution.evaluate("<% $.greeting + '!' %>", "Hello Ada!");
    execution.press("Step into");
    execution.awaitHold("deliver", "before its action");
    execution.press("Step into");
    execution.awaitHold("pack", "before the task starts");
    execution.awaitVariable("parcels", "3");
    browser.picture("stepped-into-the-nested-workflow");
    execution.press("Step over");
    execution.awaitHold("ship", "before the task starts");
    browser.picture("stepped-over");
    execution.press("Continue");
  }

  private static void findTheCause(Browser browser) {
    var execution = new ExecutionPage(browser);
    browser.open("/executions");
    browser.click("vaadin-grid-cell-content a", "journey_order");
    execution.awaitState("error");
    browser.picture("failed-root");
    execution.askWhyItFailed();
    assertThat(execution.failureCard())
        .contains("no truck for 3 parcels")
        .contains("line 26")
        .contains("std.fail");
    browser.picture("why-it-failed");
  }

  private static void takePicturesOfBothThemes(Browser browser) {
    browser.find("theme-switch").click();
    browser.picture("why-it-failed-other-theme");
    browser.resize(1920, 1080);
    browser.picture("why-it-failed-wide");
    browser.open("/");
    browser.find("h1");
    browser.picture("home-wide");
  }
}
