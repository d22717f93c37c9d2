package io.offhook.rest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.rest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule no_service_is_known_here = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.offhook.provisioning..",
                    "io.offhook.activation..",
                    "io.offhook.tvs..",
                    "io.offhook.selfcare..",
                    "io.offhook.console..",
                    "io.offhook.servers..");

    @ArchTest
    static final ArchRule only_operations_and_the_record_of_sign_ins_know_events = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.offhook.rest.operations",
                    "io.offhook.rest.problem",
                    "io.offhook.rest.request",
                    "io.offhook.rest.signin")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.offhook.eventing..").and(resideOutsideOfPackage("io.offhook.eventing.meter")));

    /** The rules of services use it. */
    @ArchTest
    static final ArchRule rights_at_sites_are_pure = classes()
            .that()
            .resideInAPackage("io.offhook.rest.site")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.smallrye.mutiny..",
                    "io.offhook.contracts.state",
                    "io.offhook.rest.site");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.rest.(**)").should().beFreeOfCycles();
}
