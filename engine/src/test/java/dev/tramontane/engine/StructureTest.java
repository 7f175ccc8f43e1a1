package dev.tramontane.engine;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The structure rules of language and engine. */
class StructureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tramontane");

  private static final String[] PURE = {
    "dev.tramontane.value..",
    "dev.tramontane.issue..",
    "dev.tramontane.expression..",
    "dev.tramontane.language..",
    "dev.tramontane.engine.id..",
    "dev.tramontane.engine.core.."
  };

  @Test
  void packages_are_free_of_cycles() {
    slices()
        .matching("dev.tramontane.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            resideInAPackage("dev.tramontane.db.generated.."), alwaysTrue()) // jOOQ's own shape
        .because("a cycle makes two packages one that nobody can read alone")
        .check(CLASSES);
  }

  @Test
  void language_and_core_use_only_the_jdk_and_their_few_libraries() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "org.jooq..",
            "java.sql..",
            "javax.sql..",
            "com.vaadin..",
            "org.eclipse.lsp4j..",
            "tools.jackson..",
            "com.fasterxml..",
            "java.net.http..")
        .because("the pure half must be testable with nothing but a JDK, in milliseconds")
        .check(CLASSES);
  }

  @Test
  void language_and_core_have_no_clock_chance_or_threads() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(CompletableFuture.class)
        .because("equal arguments must always give equal events")
        .check(CLASSES);
  }

  @Test
  void only_jooq_packages_know_jooq() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are neither stores nor generated",
                (JavaClass type) ->
                    !type.getPackageName().contains(".jooq")
                        && !type.getPackageName().startsWith("dev.tramontane.db")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jooq..", "dev.tramontane.db.generated..")
        .because("SQL stays behind the stores")
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
  void no_public_mutable_static() {
    noFields()
        .that()
        .arePublic()
        .and()
        .areStatic()
        .should()
        .notBeFinal()
        .because("shared mutable state has no owner")
        .check(CLASSES);
  }

  @Test
  void every_package_is_null_marked() {
    classes()
        .that()
        .resideOutsideOfPackage("dev.tramontane.db.generated..")
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
