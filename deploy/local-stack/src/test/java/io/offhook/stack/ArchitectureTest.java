package io.offhook.stack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.stack", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.stack.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_launcher_needs_no_phone_and_no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.offhook.phone..", "io.offhook.eventing..", "io.offhook.listener..");
}
