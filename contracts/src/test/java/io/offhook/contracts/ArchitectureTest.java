package io.offhook.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.contracts", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_published_language_needs_the_jdk_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.offhook.contracts..");

    @ArchTest
    static final ArchRule an_event_does_not_know_its_topic = noClasses()
            .that()
            .resideOutsideOfPackage("io.offhook.contracts.topic")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.offhook.contracts.topic");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.contracts.(**)").should().beFreeOfCycles();
}
