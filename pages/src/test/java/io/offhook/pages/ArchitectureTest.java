package io.offhook.pages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "io.offhook.pages", importOptions = DoNotIncludeTests.class)
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
    static final ArchRule how_long_a_session_lasts_is_pure = classes()
            .that()
            .resideInAPackage("io.offhook.pages.session")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.offhook.pages.session");

    @ArchTest
    static final ArchRule how_a_code_is_shown_is_pure = classes()
            .that()
            .resideInAPackage("io.offhook.pages.code")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "com.google.zxing..", "io.offhook.pages.code");

    @ArchTest
    static final ArchRule how_far_a_device_is_is_pure = classes()
            .that()
            .resideInAPackage("io.offhook.pages.device")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.offhook.contracts.device", "io.offhook.pages.device");

    @ArchTest
    static final ArchRule it_is_given_the_time = noClasses()
            .that()
            .resideInAnyPackage("io.offhook.pages.session", "io.offhook.pages.code")
            .should()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule http_stays_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages("io.offhook.pages.signin", "io.offhook.pages.error")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.offhook.rest..", "jakarta.ws.rs..", "io.vertx.core.http..", "io.vertx.ext.web..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.pages.(**)").should().beFreeOfCycles();
}
