package io.offhook.selfcare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.offhook.servers.test.ServiceWalls;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(packages = "io.offhook.selfcare", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests WALLS_OF_ALL_SERVICES = ArchTests.in(ServiceWalls.class);

    private static final String[] PURE = {
        "io.offhook.selfcare.phone",
        "io.offhook.selfcare.code",
        "io.offhook.selfcare.mail",
        "io.offhook.selfcare.dispute",
        "io.offhook.selfcare.language",
        "io.offhook.selfcare.link",
        "io.offhook.selfcare.profile",
        "io.offhook.selfcare.account",
        "io.offhook.selfcare.report",
        "io.offhook.selfcare.live"
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
                    "io.offhook.pages.code",
                    "io.offhook.pages.device",
                    "io.offhook.contracts..",
                    "io.offhook.eventing.decider",
                    "io.offhook.selfcare.phone",
                    "io.offhook.selfcare.code",
                    "io.offhook.selfcare.mail",
                    "io.offhook.selfcare.dispute",
                    "io.offhook.selfcare.language",
                    "io.offhook.selfcare.link",
                    "io.offhook.selfcare.profile",
                    "io.offhook.selfcare.account",
                    "com.nulabinc.zxcvbn",
                    "io.offhook.selfcare.report",
                    "io.offhook.selfcare.live",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule the_pure_core_is_given_time_and_ids = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    /** {@code code.reveal} and {@code pairing} have the clients of the activation service, the only ones. */
    @ArchTest
    static final ArchRule http_stays_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.offhook.selfcare.api",
                    "io.offhook.selfcare.page..",
                    "io.offhook.selfcare.code.reveal",
                    "io.offhook.selfcare.pairing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "io.quarkiverse.resteasy.problem..",
                    "io.vertx.core.http..",
                    "io.vertx.ext.web..");
}
