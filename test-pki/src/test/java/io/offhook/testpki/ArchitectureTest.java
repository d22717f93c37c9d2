package io.offhook.testpki;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.testpki", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule certificates_are_made_with_bouncy_castle_and_our_pki_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.security.auth.x500",
                    "org.bouncycastle..",
                    "org.jspecify..",
                    "io.offhook.pki..",
                    "io.offhook.testpki..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.testpki.(*)..").should().beFreeOfCycles();
}
