package io.offhook.console;

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

@AnalyzeClasses(packages = "io.offhook.console", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests WALLS_OF_ALL_SERVICES = ArchTests.in(ServiceWalls.class);

    /** Packages without {@code store}, {@code api} and {@code page} below them. */
    private static final String[] PURE = {
        "io.offhook.console.timeline",
        "io.offhook.console.timeline.words",
        "io.offhook.console.phone",
        "io.offhook.console.value",
        "io.offhook.console.live",
        "io.offhook.console.rate",
        "io.offhook.console.history",
        "io.offhook.console.handle",
        "io.offhook.console.explanation"
    };

    @ArchTest
    static final ArchRule the_pure_core_knows_java_and_the_contracts = classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.offhook.contracts..",
                    "io.offhook.pages.device",
                    "io.offhook.pki.mic",
                    "io.offhook.console.timeline",
                    "io.offhook.console.timeline.words",
                    "io.offhook.console.phone",
                    "io.offhook.console.value",
                    "io.offhook.console.live",
                    "io.offhook.console.rate",
                    "io.offhook.console.history",
                    "io.offhook.console.handle",
                    "io.offhook.console.explanation",
                    "io.offhook.pki.device",
                    "io.netty.util",
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
    static final ArchRule http_stays_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages("..api..", "..page..", "io.offhook.console.owning")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "io.quarkiverse.resteasy.problem..",
                    "io.vertx.core.http..",
                    "io.vertx.ext.web..");

    /** What changes something is asked of the service that owns it. */
    @ArchTest
    static final ArchRule pages_write_no_statements = noClasses()
            .that()
            .resideInAnyPackage("..api..", "..page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.offhook.eventing.sql");
}
