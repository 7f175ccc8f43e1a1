package dev.tramontane.ui.screen;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.tramontane.ui.component.Trail;
import dev.tramontane.ui.fake.Samples;
import dev.tramontane.ui.navigation.Go;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A test of one screen over {@link Samples}. */
public abstract class ScreenTest extends BrowserlessTest {

  protected final Samples samples = new Samples();

  protected ScreenTest() {
    SampleInstantiatorFactory.use(samples);
  }

  @Override
  protected Set<Class<?>> lookupServices() {
    return Set.of(SampleInstantiatorFactory.class);
  }

  @Override
  protected Set<String> scanPackages() {
    return Set.of("dev.tramontane.ui");
  }

  /** Goes to an address, parameters included; counts the calls from here on. */
  protected <T extends Component> T open(String path, Class<T> screen) {
    samples.executions.asked.clear();
    Go.to(UI.getCurrent(), path);
    roundTrip();
    return screen.cast(getCurrentView());
  }

  /** Everything that can be read on a component and below it. */
  protected static String textOf(Component component) {
    return everything(component)
        .map(each -> each.getElement().getText())
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** Clicks the button below a component that has this text or this title. */
  protected void click(Component below, String name) {
    var button =
        everything(below)
            .filter(Button.class::isInstance)
            .map(Button.class::cast)
            .filter(Button::isVisible)
            .filter(each ->
                each.getText().equals(name)
                    || String.valueOf(each.getElement().getAttribute("title")).startsWith(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button called " + name));
    button.click();
  }

  protected static List<String> trail() {
    return Trail.shownIn(UI.getCurrent()).orElseThrow().parts().stream()
        .map(Trail.Part::label)
        .toList();
  }

  protected static Stream<Component> everything(Component component) {
    return Stream.concat(
        Stream.of(component), component.getChildren().flatMap(ScreenTest::everything));
  }

  protected static String here() {
    return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
  }
}
