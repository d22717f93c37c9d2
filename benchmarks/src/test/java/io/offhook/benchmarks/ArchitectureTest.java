package io.offhook.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.benchmarks.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_stack_is_measured_from_outside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.offhook.stack..",
                    "io.offhook.eventing..",
                    "io.offhook.provisioning..",
                    "io.offhook.activation..",
                    "io.offhook.tvs..",
                    "io.offhook.selfcare..",
                    "io.offhook.console..");

    @ArchTest
    static final ArchRule bounds_and_connections_know_no_target = noClasses()
            .that()
            .resideInAnyPackage("io.offhook.benchmarks.bound", "io.offhook.benchmarks.wire")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.offhook.benchmarks.scenario..", "io.offhook.benchmarks.load..");
}
