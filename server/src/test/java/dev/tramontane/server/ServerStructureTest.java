package dev.tramontane.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The structure rules of the server. */
class ServerStructureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tramontane.server");

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
  void endpoints_reach_the_engine_only_through_its_services() {
    noClasses()
        .that()
        .resideInAnyPackage("..server.rest..", "..server.api..", "..server.list..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.tramontane.engine.core..",
            "dev.tramontane.engine.runtime..",
            "dev.tramontane.engine.journal..",
            "..jooq..",
            "dev.tramontane.db..",
            "java.sql..",
            "javax.sql..")
        .because("the rules of the engine are in the engine, and only there")
        .check(CLASSES);
  }

  @Test
  void only_sockets_speak_lsp_and_only_the_ui_knows_vaadin() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..server.socket..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.lsp4j..", "com.vaadin..")
        .because("protocols and views stay behind their doors")
        .check(CLASSES);
  }

  @Test
  void nothing_is_injected_into_fields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .because("a constructor shows what a class needs")
        .check(CLASSES);
  }

  @Test
  void nobody_prints_or_logs_past_slf4j() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .because("what must be said goes through SLF4J")
        .check(CLASSES);
  }

  @Test
  void every_package_is_null_marked() {
    classes()
        .should(
            new ArchCondition<JavaClass>("live in a @NullMarked package") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                    new SimpleConditionEvent(type, marked, type.getPackageName() + " is not"));
              }
            })
        .because("null is never a state")
        .check(CLASSES);
  }
}
