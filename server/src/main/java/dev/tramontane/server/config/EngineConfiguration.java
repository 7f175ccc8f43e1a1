package dev.tramontane.server.config;

import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.action.network.EgressPolicy;
import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.boot.Engine;
import dev.tramontane.engine.boot.EngineSettings;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.language.document.DefinitionReader;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine, and its services under their own names. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean(destroyMethod = "close")
  Engine engine(DataSource dataSource, TramontaneProperties properties) {
    var egress =
        properties.http().allowLoopback()
            ? EgressPolicy.allowingLoopback()
            : EgressPolicy.standard();
    var settings = EngineSettings.DEFAULT.withEgress(egress).withPlugins(properties.pluginFolder());
    return Engine.start(dataSource, settings);
  }

  @Bean
  Definitions definitions(Engine engine) {
    return engine.definitions();
  }

  @Bean
  Actions actions(Engine engine) {
    return engine.actions();
  }

  @Bean
  Environments environments(Engine engine) {
    return engine.environments();
  }

  @Bean
  Executions executions(Engine engine) {
    return engine.executions();
  }

  @Bean
  Debugger debugger(Engine engine) {
    return engine.debugger();
  }

  @Bean
  FailureAnalysis failureAnalysis(Engine engine) {
    return engine.failureAnalysis();
  }

  /** Reads definitions as the engine will run them. */
  @Bean
  DefinitionReader definitionReader(Engine engine) {
    return new DefinitionReader(engine.expressions()::check);
  }
}
