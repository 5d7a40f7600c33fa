package dev.banksman.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The sandbox knows nothing of what it is used for, and its state nothing of the wire. */
@AnalyzeClasses(packages = "dev.banksman.sandbox", importOptions = DoNotIncludeTests.class)
class RulesTest {

    @ArchTest
    static final ArchRule KNOWS_NOTHING_OF_OURS =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.banksman.sandbox..",
                            "java..",
                            "javax.crypto..",
                            "com.sun.net.httpserver..",
                            "com.fasterxml.jackson..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule STATE_KNOWS_NO_PROTOCOL =
            noClasses()
                    .that()
                    .resideInAPackage("dev.banksman.sandbox.site")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..rest..",
                            "..hook..",
                            "..forge..",
                            "..control..",
                            "..limit..",
                            "..fault..");

    @ArchTest
    static final ArchRule ONLY_CONTROLS_KNOW_ALL =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.banksman.sandbox", "dev.banksman.sandbox.control")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..control..");
}
