package dev.tramontane.ui.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.ui.component.DefinitionSummaries;
import dev.tramontane.ui.debug.DebugReader;
import dev.tramontane.ui.editor.Launcher;
import dev.tramontane.ui.editor.TextStore;
import dev.tramontane.ui.execution.ExecutionReader;
import dev.tramontane.ui.fake.Samples;
import dev.tramontane.ui.graph.DrawnWorkflows;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Gives screens the services that their one constructor asks for. */
public final class SampleInstantiatorFactory implements InstantiatorFactory {

  private static final ThreadLocal<Samples> SAMPLES = new ThreadLocal<>();

  static void use(Samples samples) {
    SAMPLES.set(samples);
  }

  @Override
  public Instantiator createInstantitor(VaadinService service) {
    return new SampleInstantiator(service);
  }

  private static final class SampleInstantiator extends DefaultInstantiator {

    private static final long serialVersionUID = 1L;

    SampleInstantiator(VaadinService service) {
      super(service);
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
      return isScreen(type) ? create(type) : super.getOrCreate(type);
    }

    @Override
    public <T extends Component> T createComponent(Class<T> type) {
      return isScreen(type) ? create(type) : super.createComponent(type);
    }

    private static boolean isScreen(Class<?> type) {
      return type.getPackageName().startsWith("dev.tramontane.ui");
    }

    private static <T> T create(Class<T> type) {
      try {
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(arguments(constructor)));
      } catch (ReflectiveOperationException failed) {
        throw new IllegalStateException("Expected to create " + type, failed);
      }
    }

    private static Object[] arguments(Constructor<?> constructor) {
      var services = services();
      return Arrays.stream(constructor.getParameterTypes())
          .map(wanted ->
              services.stream()
                  .filter(wanted::isInstance)
                  .findFirst()
                  .orElseThrow(() -> new IllegalStateException("No service " + wanted)))
          .toArray();
    }

    private static List<Object> services() {
      var samples = Objects.requireNonNull(SAMPLES.get());
      var reader = new DefinitionReader(ExpressionChecker.NONE);
      var texts = new TextStore(samples.definitions, samples.actions, reader);
      return List.of(
          samples.executions,
          samples.debugger,
          samples.definitions,
          samples.actions,
          samples.environments,
          reader,
          texts,
          CallCatalog.NONE,
          new Launcher(texts, reader, samples.executions, samples.environments),
          new DefinitionSummaries(reader),
          new ExecutionReader(samples.executions, samples, new DrawnWorkflows(reader)),
          new DebugReader(samples.debugger));
    }
  }
}
