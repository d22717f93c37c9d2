package io.offhook.selfcare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "io.offhook.selfcare", importOptions = DoNotIncludeTests.class)
class PureCoreTest {

    private static final String[] PURE = {
        "io.offhook.selfcare.phone", "io.offhook.selfcare.code", "io.offhook.selfcare.mail"
    };

    @ArchTest
    static final ArchRule what_is_decided_knows_java_the_events_and_how_a_qr_code_is_made = classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.imageio",
                    "com.google.zxing..",
                    "io.offhook.contracts..",
                    "io.offhook.selfcare.phone",
                    "io.offhook.selfcare.code",
                    "io.offhook.selfcare.mail",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule rows_stay_in_their_package =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
}
