package io.offhook.provisioning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "io.offhook.provisioning", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_rules_of_phones_and_models_know_java_and_the_events_alone = classes()
            .that()
            .resideInAnyPackage("io.offhook.provisioning.phone", "io.offhook.provisioning.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.offhook.contracts..",
                    "io.offhook.provisioning.phone",
                    "io.offhook.provisioning.model",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule tftp_knows_java_alone = classes()
            .that()
            .resideInAPackage("io.offhook.provisioning.files.tftp.wire")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.offhook.provisioning.files.tftp.wire", "org.jspecify..");

    @ArchTest
    static final ArchRule rows_stay_in_their_package =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
}
