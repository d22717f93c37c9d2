package io.offhook.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.attack", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule checks_are_pure = classes()
            .that()
            .resideInAPackage("io.offhook.attack.check")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.nio.charset..",
                    "com.fasterxml.jackson..",
                    "io.offhook.attack.check",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.attack.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule an_attacker_knows_the_services_by_their_ports_alone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.offhook.activation..",
                    "io.offhook.provisioning..",
                    "io.offhook.tvs..",
                    "io.offhook.selfcare..",
                    "io.offhook.console..",
                    "io.offhook.rest..",
                    "io.offhook.listener..",
                    "io.offhook.eventing..");
}
