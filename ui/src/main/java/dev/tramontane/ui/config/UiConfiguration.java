package dev.tramontane.ui.config;

import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.ui.component.DefinitionSummaries;
import dev.tramontane.ui.debug.DebugReader;
import dev.tramontane.ui.editor.Launcher;
import dev.tramontane.ui.editor.TextStore;
import dev.tramontane.ui.execution.ExecutionReader;
import dev.tramontane.ui.graph.DrawnWorkflows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;

/** The shared parts; the services that they need are wired by the server. */
@Lazy
@Configuration(proxyBeanMethods = false)
class UiConfiguration {

  /** Reads texts as Mistral does, unless the server has a reader of its own. */
  @Bean
  @Fallback
  DefinitionReader standardDefinitionReader() {
    return DefinitionReader.standard();
  }

  /** Without a server nothing is known of what a text calls. */
  @Bean
  @Fallback
  CallCatalog emptyCatalog() {
    return CallCatalog.NONE;
  }

  @Bean
  DrawnWorkflows drawnWorkflows(DefinitionReader reader) {
    return new DrawnWorkflows(reader);
  }

  @Bean
  ExecutionReader executionReader(
      Executions executions, FailureAnalysis failures, DrawnWorkflows drawn) {
    return new ExecutionReader(executions, failures, drawn);
  }

  @Bean
  DebugReader debugReader(Debugger debugger) {
    return new DebugReader(debugger);
  }

  @Bean
  TextStore textStore(Definitions definitions, Actions actions, DefinitionReader reader) {
    return new TextStore(definitions, actions, reader);
  }

  @Bean
  Launcher launcher(
      TextStore texts, DefinitionReader reader, Executions executions, Environments environments) {
    return new Launcher(texts, reader, executions, environments);
  }

  @Bean
  DefinitionSummaries definitionSummaries(DefinitionReader reader) {
    return new DefinitionSummaries(reader);
  }
}
