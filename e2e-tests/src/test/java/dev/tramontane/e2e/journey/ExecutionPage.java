package dev.tramontane.e2e.journey;

import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page of an execution, with its debugger and the card that explains a failure. */
final class ExecutionPage {

  private final Browser browser;

  ExecutionPage(Browser browser) {
    this.browser = browser;
  }

  void awaitState(String state) {
    browser.find(".execution-facts", state);
  }

  /** Waits until the run is held at a task and phase. */
  void awaitHold(String task, String phase) {
    browser.await(
        "a hold at %s %s".formatted(task, phase),
        driver -> {
          var text =
              driver.findElements(By.cssSelector(".hold-banner")).stream()
                  .map(WebElement::getText)
                  .collect(Collectors.joining());
          return text.contains(task) && text.contains(phase);
        });
  }

  void press(String debuggerButton) {
    browser
        .await(
            "an enabled button " + debuggerButton,
            driver ->
                driver
                    .findElements(By.cssSelector(".debug-toolbar vaadin-button:not([disabled])"))
                    .stream()
                    .filter(button ->
                        String.valueOf(button.getDomAttribute("title")).startsWith(debuggerButton))
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null))
        .click();
  }

  /** Asks the console and waits for an answer that contains the text. */
  void evaluate(String expression, String answer) {
    var question = browser.find("vaadin-text-field.code-field input");
    question.sendKeys(expression, Keys.ENTER);
    browser.await(
        "the answer " + answer,
        _ ->
            browser.inside("json-view", ".row").stream()
                .anyMatch(row -> row.getText().contains(answer)));
  }

  void awaitVariable(String name, String value) {
    browser.await(
        "the variable %s with %s".formatted(name, value),
        _ ->
            browser.inside("json-view", ".row").stream()
                .anyMatch(row -> row.getText().contains(name) && row.getText().contains(value)));
  }

  void askWhyItFailed() {
    browser.click(".failure a.why", "Why did this fail?");
  }

  String failureCard() {
    browser.find(".failure-card");
    return browser.find(".failure").getText();
  }

  /** Types a new JSON value for a variable of the held task. */
  void changeVariable(String name, String json) {
    var change = browser.find(".variable");
    new Actions(browser.driver()).moveToElement(change).perform();
    browser.find("vaadin-button[title='Change %s']".formatted(name)).click();
    var field = browser.find(".variable vaadin-text-area textarea");
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), json);
    browser.click(".variable vaadin-button", "Set");
  }

  /** Presses a key where the focus is. */
  void pressKey(Keys key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }
}
