package io.offhook.stackclient;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.stackclient", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.stackclient.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_services_are_known_by_their_public_interfaces_alone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.offhook.phone..",
                    "io.offhook.stack..",
                    "io.offhook.servers..",
                    "io.offhook.eventing..",
                    "io.offhook.provisioning..",
                    "io.offhook.activation..",
                    "io.offhook.tvs..",
                    "io.offhook.selfcare..",
                    "io.offhook.console..");
}
