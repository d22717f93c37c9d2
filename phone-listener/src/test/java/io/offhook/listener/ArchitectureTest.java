package io.offhook.listener;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.listener", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule a_listener_knows_nothing_of_events_and_services = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.offhook..").and(resideOutsideOfPackage("io.offhook.listener..")));

    @ArchTest
    static final ArchRule limits_and_time_outs_are_counted_without_a_network = noClasses()
            .that()
            .haveSimpleName("FairConnectionLimit")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.netty..", "jakarta..");
}
