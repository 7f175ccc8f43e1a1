package dev.tramontane.ui.dev;

import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.ui.fake.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Serves the screens with {@link Samples} behind them, without engine or database. Needs the bundle
 * of the server module on its class path.
 */
@SpringBootApplication(scanBasePackages = "dev.tramontane.ui")
@AutoConfigurationPackage(basePackages = "dev.tramontane.ui")
public class Demonstration {

  private final Samples samples = new Samples();

  /**
   * @param files more definition texts to show, separated by commas
   */
  Demonstration(@Value("${demonstration.files:}") List<String> files) throws IOException {
    for (var file : files) {
      samples.add(Files.readString(Path.of(file)));
    }
  }

  public static void main(String[] arguments) {
    SpringApplication.run(Demonstration.class, arguments);
  }

  @Bean
  DefinitionReader definitionReader() {
    return new DefinitionReader(ExpressionChecker.NONE);
  }

  @Bean
  Executions executions() {
    return samples.executions;
  }

  @Bean
  Debugger debugger() {
    return samples.debugger;
  }

  @Bean
  Definitions definitions() {
    return samples.definitions;
  }

  @Bean
  Actions actions() {
    return samples.actions;
  }

  @Bean
  Environments environments() {
    return samples.environments;
  }

  @Bean
  FailureAnalysis failureAnalysis() {
    return samples;
  }
}
