package dev.tramontane;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The shape of the module. */
class LanguageStructureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.tramontane");

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
  void the_language_needs_a_JDK_and_two_libraries() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "dev.tramontane..",
            "org.yaml.snakeyaml..",
            "com.google.re2j..",
            "org.jspecify..")
        .because("it is tested and used without server, database or framework")
        .check(CLASSES);
  }
}
