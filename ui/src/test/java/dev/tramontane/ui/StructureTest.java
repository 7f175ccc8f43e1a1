package dev.tramontane.ui;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.Test;

class StructureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tramontane.ui");

  @Test
  void there_is_something_to_check() {
    assertThat(CLASSES).hasSizeGreaterThan(50);
  }

  @Test
  void packages_are_free_of_cycles() {
    slices()
        .matching("dev.tramontane.(**)")
        .should()
        .beFreeOfCycles()
        .because("features lead to one another by addresses, never by classes")
        .check(CLASSES);
  }

  @Test
  void screens_reach_the_engine_through_its_services_only() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.jooq..",
            "java.sql..",
            "..jooq..",
            "dev.tramontane.engine.core..",
            "dev.tramontane.engine.runtime..",
            "dev.tramontane.engine.journal..",
            "dev.tramontane.server..",
            "dev.tramontane.lsp..")
        .because("a screen shows what services answer and knows no tables and no decisions")
        .check(CLASSES);
  }

  @Test
  void screens_are_private_to_their_feature() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .should()
        .bePackagePrivate()
        .because("an address is the only way to a screen")
        .check(CLASSES);
  }

  @Test
  void only_the_configuration_knows_spring() {
    noClasses()
        .that(not(resideInAPackage("..config..")))
        .should()
        .dependOnClassesThat(nameMatching("org\\.springframework\\..*"))
        .because("views take their services as plain constructor arguments")
        .check(CLASSES);
  }
}
