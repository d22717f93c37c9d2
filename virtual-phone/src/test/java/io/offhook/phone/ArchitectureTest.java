package io.offhook.phone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.phone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {
        "io.offhook.pki.device",
        "io.offhook.phone.file",
        "io.offhook.phone.redemption",
        "io.offhook.phone.trust",
        "io.offhook.phone.boot"
    };

    @ArchTest
    static final ArchRule what_a_phone_does_next_is_decided_without_any_library = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.offhook.pki.device",
                    "io.offhook.phone.file",
                    "io.offhook.phone.redemption",
                    "io.offhook.phone.trust",
                    "io.offhook.phone.boot",
                    "io.offhook.pki..",
                    "java..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule a_phone_is_an_outside_client = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.offhook.contracts..",
                    "io.offhook.eventing..",
                    "io.offhook.provisioning..",
                    "io.offhook.activation..",
                    "io.offhook.tvs..",
                    "io.offhook.selfcare..");

    @ArchTest
    static final ArchRule certificates_know_nothing_of_commands = noClasses()
            .that()
            .resideInAPackage("io.offhook.testpki")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.offhook.phone.cli..", "io.offhook.phone.demo..", "io.offhook.phone.load..");
}
