package io.offhook.pki;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.offhook.pki", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule certificates_need_the_jdk_and_bouncy_castle_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "javax.security.auth.x500",
                    "org.bouncycastle..",
                    "org.jspecify..",
                    "io.offhook.pki..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.offhook.pki.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_root_needs_no_other_package = classes()
            .that()
            .resideInAPackage("io.offhook.pki")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.security.auth.x500", "org.jspecify..", "io.offhook.pki");
}
