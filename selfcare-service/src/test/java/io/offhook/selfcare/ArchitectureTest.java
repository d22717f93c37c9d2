package io.offhook.selfcare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(packages = "io.offhook.selfcare", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "io.offhook.selfcare.phone",
        "io.offhook.selfcare.code",
        "io.offhook.selfcare.mail",
        "io.offhook.selfcare.session"
    };

    @ArchTest
    static final ArchRule the_pure_core_knows_java_the_contracts_and_how_to_draw_a_qr_code = classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.imageio",
                    "com.google.zxing..",
                    "io.offhook.contracts..",
                    "io.offhook.eventing.decider",
                    "io.offhook.selfcare.phone",
                    "io.offhook.selfcare.code",
                    "io.offhook.selfcare.mail",
                    "io.offhook.selfcare.session",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule the_pure_core_is_given_time_and_ids = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.selfcare.(**)").should().beFreeOfCycles();

    /** {@code code.reveal} has the client of the activation service, the only one. */
    @ArchTest
    static final ArchRule http_stays_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.offhook.selfcare.api", "io.offhook.selfcare.page", "io.offhook.selfcare.code.reveal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "io.quarkiverse.resteasy.problem..",
                    "io.vertx.core.http..",
                    "io.vertx.ext.web..");

    @ArchTest
    static final ArchRule entities_stay_in_their_package =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule no_other_service_is_imported = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.offhook.activation..", "io.offhook.provisioning..", "io.offhook.tvs..");
}
