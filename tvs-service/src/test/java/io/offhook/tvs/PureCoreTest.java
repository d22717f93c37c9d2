package io.offhook.tvs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "io.offhook.tvs", importOptions = DoNotIncludeTests.class)
class PureCoreTest {

    @ArchTest
    static final ArchRule the_rules_of_anchors_know_java_and_the_events_alone = classes()
            .that()
            .resideInAPackage("io.offhook.tvs.anchor")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.security.auth.x500",
                    "io.offhook.contracts..",
                    "io.offhook.tvs.anchor",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule the_rules_of_denials_know_java_and_the_events_alone = classes()
            .that()
            .resideInAPackage("io.offhook.tvs.denial")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.offhook.contracts..", "io.offhook.tvs.denial", "org.jspecify..");

    @ArchTest
    static final ArchRule the_rules_of_revocation_lists_read_them_with_bouncy_castle_and_know_nothing_else = classes()
            .that()
            .resideInAPackage("io.offhook.tvs.revocation")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.security.auth.x500",
                    "org.bouncycastle..",
                    "io.offhook.contracts..",
                    "io.offhook.tvs.revocation",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule the_rules_of_certificates_for_phones_know_java_and_the_events_alone = classes()
            .that()
            .resideInAPackage("io.offhook.tvs.certificate")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.security.auth.x500",
                    "io.offhook.contracts..",
                    "io.offhook.pki",
                    "io.offhook.tvs.certificate",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule what_tvs_answers_is_found_without_any_framework = classes()
            .that()
            .resideInAPackage("io.offhook.tvs.verification..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.security.auth.x500",
                    "org.bouncycastle..",
                    "io.offhook.pki..",
                    "io.offhook.tvs.verification..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule the_rules_of_trust_lists_know_java_and_the_events_alone = classes()
            .that()
            .resideInAPackage("io.offhook.tvs.trustlist")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.offhook.contracts..", "io.offhook.tvs.trustlist", "org.jspecify..");

    @ArchTest
    static final ArchRule trust_lists_are_drafted_without_any_framework = classes()
            .that()
            .resideInAPackage("io.offhook.tvs.trustlist.draft")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.offhook.pki..",
                    "io.offhook.tvs.trustlist",
                    "io.offhook.tvs.trustlist.draft",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule rows_stay_in_their_package =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
}
