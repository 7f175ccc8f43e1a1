package dev.tramontane.e2e.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium, with the waits and pictures that every journey needs. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final ChromeDriver driver;
  private final String url;
  private int pictures;

  Browser(String url) {
    this.url = url;
    this.driver = new ChromeDriver(service(), options());
  }

  private static ChromeDriverService service() {
    return new ChromeDriverService.Builder()
        .usingDriverExecutable(
            new File(property("tramontane.chromedriver", "/usr/bin/chromedriver")))
        .build();
  }

  private static ChromeOptions options() {
    var options = new ChromeOptions();
    options.setBinary(property("tramontane.chromium", "/usr/bin/chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,860");
    return options;
  }

  private static String property(String name, String otherwise) {
    return System.getProperty(name, otherwise);
  }

  void open(String path) {
    driver.get(url + path);
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  ChromeDriver driver() {
    return driver;
  }

  void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** Waits for the first displayed element of a style selector whose text contains {@code text}. */
  WebElement find(String selector, String text) {
    return await(
        "%s with the text '%s'".formatted(selector, text),
        browser ->
            browser.findElements(By.cssSelector(selector)).stream()
                .filter(element -> element.isDisplayed() && element.getText().contains(text))
                .findFirst()
                .orElse(null));
  }

  WebElement find(String selector) {
    return find(selector, "");
  }

  void click(String selector, String text) {
    await(
        "a click on %s '%s'".formatted(selector, text),
        _ -> {
          find(selector, text).click();
          return true;
        });
  }

  /** Elements inside the open shadow root of a web component. */
  @SuppressWarnings("unchecked") // the script answers a list of elements
  List<WebElement> inside(String component, String selector) {
    var found =
        driver.executeScript(
            """
            const visible = [...document.querySelectorAll(arguments[0])].filter(c => c.offsetParent);
            return visible.flatMap(c => [...c.shadowRoot.querySelectorAll(arguments[1])]);
            """,
            component,
            selector);
    return found == null ? List.of() : (List<WebElement>) found;
  }

  WebElement findInside(String component, String selector) {
    return await(
        "%s inside %s".formatted(selector, component),
        _ -> inside(component, selector).stream().findFirst().orElse(null));
  }

  /** Waits until the condition answers neither null nor false. */
  <T> T await(String what, Function<WebDriver, @Nullable T> condition) {
    try {
      return wait(what).until(condition);
    } catch (TimeoutException e) {
      picture("instead-of-what-was-expected");
      throw e;
    }
  }

  private WebDriverWait wait(String what) {
    var wait = new WebDriverWait(driver, PATIENCE);
    wait.withMessage(() -> "Expected %s on %s".formatted(what, address()))
        .ignoring(StaleElementReferenceException.class)
        .ignoring(ElementNotInteractableException.class);
    return wait;
  }

  /** Keeps a picture of the page under {@code target/screenshots}. */
  void picture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(
          PICTURES.resolve("%02d-%s.png".formatted(++pictures, name)),
          driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the browser's console calls an error. */
  List<String> consoleErrors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(entry -> String.valueOf(entry.getMessage()))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
