package io.offhook.phone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.offhook.stackclient.http.Problem;

@AnalyzeClasses(packages = "io.offhook.phone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {
        "io.offhook.phone.file", "io.offhook.phone.redemption", "io.offhook.phone.trust", "io.offhook.phone.boot"
    };

    @ArchTest
    static final ArchRule what_a_phone_does_next_is_decided_without_any_library = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                    .or(resideInAnyPackage(
                            "io.offhook.pki..",
                            "java..",
                            "javax.xml..",
                            "org.w3c.dom..",
                            "org.xml.sax..",
                            "org.jspecify.."))
                    .or(type(Problem.class)));

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.phone.(**)").should().beFreeOfCycles();

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
                    "io.offhook.selfcare..",
                    "io.offhook.console..");

    @ArchTest
    static final ArchRule a_phone_knows_nothing_of_the_topics_and_the_administrator = noClasses()
            .that()
            .resideOutsideOfPackages("io.offhook.phone.trial", "io.offhook.phone.cli")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.offhook.stackclient.api..", "io.offhook.stackclient.rest..", "io.offhook.stackclient.topic..");
}
