package io.offhook.tvs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.servers.test.ServiceWalls;

@AnalyzeClasses(packages = "io.offhook.tvs", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests WALLS_OF_ALL_SERVICES = ArchTests.in(ServiceWalls.class);

    @ArchTest
    static final ArchRule rules_know_java_events_deciders_and_values_of_the_pki_only = classes()
            .that()
            .resideInAnyPackage(
                    "io.offhook.tvs.anchor",
                    "io.offhook.tvs.approval",
                    "io.offhook.tvs.denial",
                    "io.offhook.tvs.lsc",
                    "io.offhook.tvs.lsc.key",
                    "io.offhook.tvs.lsc.proof",
                    "io.offhook.tvs.lsc.wire",
                    "io.offhook.tvs.revocation",
                    "io.offhook.tvs.certificate",
                    "io.offhook.tvs.trustlist",
                    "io.offhook.tvs.trustlist.draft",
                    "io.offhook.tvs.verification..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "javax.security.auth.x500",
                            "org.jspecify..",
                            "io.offhook.contracts..",
                            "io.offhook.eventing.decider",
                            "io.offhook.pki..")
                    .or(resideInAnyPackage(
                            "io.offhook.tvs.anchor",
                            "io.offhook.tvs.approval",
                            "io.offhook.tvs.denial",
                            "io.offhook.tvs.lsc",
                            "io.offhook.tvs.lsc.key",
                            "io.offhook.tvs.lsc.proof",
                            "io.offhook.tvs.lsc.wire",
                            "io.offhook.tvs.revocation",
                            "io.offhook.tvs.certificate",
                            "io.offhook.tvs.trustlist",
                            "io.offhook.tvs.trustlist.draft",
                            "io.offhook.tvs.verification..")));

    @ArchTest
    static final ArchRule http_stays_in_resources_and_the_listener = noClasses()
            .that()
            .resideOutsideOfPackages("io.offhook.tvs..api..", "io.offhook.tvs.listener")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "io.quarkiverse.resteasy.problem..",
                    "io.vertx.core.http..",
                    "io.vertx.ext.web..");

    @ArchTest
    static final ArchRule only_store_packages_touch_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("io.offhook.tvs..store")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.quarkus.hibernate..", "jakarta.persistence..")
                    .or(type(PlainSql.class)));
}
