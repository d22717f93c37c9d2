package io.offhook.activation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.offhook.servers.test.ServiceWalls;

@AnalyzeClasses(packages = "io.offhook.activation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests WALLS_OF_ALL_SERVICES = ArchTests.in(ServiceWalls.class);

    private static final String[] CORES = {
        "io.offhook.activation.code",
        "io.offhook.activation.device",
        "io.offhook.activation.expected",
        "io.offhook.activation.setting"
    };

    @ArchTest
    static final ArchRule cores_are_pure = classes()
            .that()
            .resideInAnyPackage(CORES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.offhook.contracts..",
                    "io.offhook.eventing.decider",
                    "io.offhook.pki..",
                    "io.offhook.activation.code",
                    "io.offhook.activation.device",
                    "io.offhook.activation.expected",
                    "io.offhook.activation.setting");

    @ArchTest
    static final ArchRule cores_use_no_clock_and_no_randomness = noClasses()
            .that()
            .resideInAnyPackage(CORES)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    @ArchTest
    static final ArchRule only_resources_and_listeners_know_http = noClasses()
            .that()
            .resideOutsideOfPackages("..api..", "..listener..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "io.quarkiverse.resteasy.problem..",
                    "io.vertx.core.http..",
                    "io.vertx.ext.web..");

    @ArchTest
    static final ArchRule stores_know_neither_resources_nor_consumers_nor_listeners = noClasses()
            .that()
            .resideOutsideOfPackages("..api..", "..topics..", "..listener..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.offhook.activation..api..",
                    "io.offhook.activation.api..",
                    "io.offhook.activation.topics..",
                    "io.offhook.activation.listener..");
}
