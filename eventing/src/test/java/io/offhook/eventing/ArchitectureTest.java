package io.offhook.eventing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.eventing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rules_are_pure = classes()
            .that()
            .resideInAPackage("io.offhook.eventing.decider")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.offhook.contracts", "io.offhook.eventing.decider");

    @ArchTest
    static final ArchRule the_event_store_knows_nothing_of_relay_and_inbox = noClasses()
            .that()
            .resideInAPackage("io.offhook.eventing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.offhook.eventing.relay",
                    "io.offhook.eventing.inbox",
                    "io.offhook.eventing.rebuild",
                    "io.offhook.eventing.store",
                    "io.offhook.eventing.sql",
                    "io.offhook.eventing.broker");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.eventing.(**)").should().beFreeOfCycles();
}
