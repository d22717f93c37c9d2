package io.offhook.provisioning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.offhook.servers.test.ServiceWalls;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "io.offhook.provisioning", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests WALLS_OF_ALL_SERVICES = ArchTests.in(ServiceWalls.class);

    private static final String ROOT = "io.offhook.provisioning";

    /** Rules and parsed values. */
    private static final String[] CORES = {
        ROOT + ".phone",
        ROOT + ".catalogue",
        ROOT + ".model",
        ROOT + ".reminder",
        ROOT + ".user",
        ROOT + ".value",
        ROOT + ".registration"
    };

    @ArchTest
    static final ArchRule cores_know_java_the_contracts_and_the_decider_alone = classes()
            .that()
            .resideInAnyPackage(CORES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.offhook.contracts..",
                    "io.offhook.eventing.decider",
                    "io.offhook.pki.device",
                    // parses addresses
                    "io.netty.util",
                    "io.offhook.rest.site",
                    CORES[0],
                    CORES[1],
                    CORES[2],
                    CORES[3],
                    CORES[4],
                    CORES[5],
                    CORES[6]);

    @ArchTest
    static final ArchRule cores_ask_no_clock_and_no_chance = noClasses()
            .that()
            .resideInAnyPackage(CORES)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule tftp_packets_know_java_alone = classes()
            .that()
            .resideInAPackage(ROOT + ".files.tftp.wire")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + ".files.tftp.wire", "org.jspecify..");

    @ArchTest
    static final ArchRule soap_is_read_and_written_by_java_alone = classes()
            .that()
            .resideInAPackage(ROOT + ".axl.wire")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.xml.stream..", ROOT + ".axl.wire", "org.jspecify..");

    @ArchTest
    static final ArchRule http_ends_at_the_edges = noClasses()
            .that()
            .resideOutsideOfPackages("..api..", ROOT + ".files.http..", ROOT + ".axl.activation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "io.quarkiverse.resteasy.problem..",
                    "io.vertx.core.http..",
                    "io.vertx.ext.web..");

    @ArchTest
    static final ArchRule nothing_depends_on_an_edge = noClasses()
            .that()
            .resideOutsideOfPackages("..api..", ROOT + ".topics..", ROOT + ".files..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "..api..", ROOT + ".topics..", ROOT + ".files..");
}
