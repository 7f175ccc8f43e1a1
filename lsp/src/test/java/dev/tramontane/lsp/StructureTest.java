package dev.tramontane.lsp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The structure rules of the language server and the debug adapter. */
class StructureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tramontane.lsp", "dev.tramontane.dap");

  @Test
  void packages_are_free_of_cycles() {
    slices()
        .matching("dev.tramontane.(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle makes two packages one that nobody can read alone")
        .check(CLASSES);
  }

  @Test
  void editors_are_served_without_engine_database_or_framework() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.tramontane.engine..", "org.springframework..", "org.jooq..", "java.sql..")
        .because("./tram lsp runs from a class path of its own")
        .check(CLASSES);
  }

  @Test
  void the_catalog_and_the_debuggers_port_know_nothing_of_the_protocols() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.tramontane.lsp.catalog..", "dev.tramontane.dap.target..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.lsp4j..")
        .because("the server implements them")
        .check(CLASSES);
  }
}
