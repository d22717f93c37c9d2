package io.offhook.torture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.torture", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_checker_is_pure = classes()
            .that()
            .resideInAnyPackage("io.offhook.torture.check", "io.offhook.torture.evidence")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.offhook.contracts.chain",
                    "com.fasterxml.jackson.databind",
                    "io.offhook.torture.check",
                    "io.offhook.torture.evidence",
                    "io.offhook.torture.history",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.torture.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_harness_knows_the_service_by_its_edges_and_its_rules_alone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.offhook.activation..", "io.offhook.eventing..");
}
