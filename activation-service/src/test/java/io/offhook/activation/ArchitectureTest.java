package io.offhook.activation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "io.offhook.activation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_core_knows_java_and_the_contracts_alone = classes()
            .that()
            .resideInAPackage("io.offhook.activation.code")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.offhook.contracts..", "io.offhook.activation.code", "org.jspecify..");

    @ArchTest
    static final ArchRule the_core_asks_no_clock_and_throws_no_dice = noClasses()
            .that()
            .resideInAPackage("io.offhook.activation.code")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    @ArchTest
    static final ArchRule entities_stay_in_their_package =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
}
