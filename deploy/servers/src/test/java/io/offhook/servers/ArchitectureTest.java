package io.offhook.servers;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.servers", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule servers_know_nothing_of_offhook = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.offhook..").and(resideOutsideOfPackage("io.offhook.servers..")));

    @ArchTest
    static final ArchRule a_process_is_of_no_kind = noClasses()
            .that()
            .resideInAPackage("io.offhook.servers.process")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.offhook.servers..").and(resideOutsideOfPackage("io.offhook.servers.process")));

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.servers.(**)").should().beFreeOfCycles();
}
