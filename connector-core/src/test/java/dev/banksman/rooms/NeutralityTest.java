package dev.banksman.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The core knows no tracker, and judging knows nothing but what it is given. */
final class NeutralityTest {

    private static final List<String> TRACKERS = List.of("jira", "asana");

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(place -> !place.contains("/test-classes/"))
                    .importPackages("dev.banksman");

    /** Rooms that must give the same answer to the same question, always. */
    private static final String[] PURE = {
        "dev.banksman.item",
        "dev.banksman.diff",
        "dev.banksman.graph",
        "dev.banksman.effect",
        "dev.banksman.policy..",
        "dev.banksman.ladder",
        "dev.banksman.plan",
        "dev.banksman.judge"
    };

    @Test
    void nothingInTheCoreIsNamedAfterATracker() {
        assertThat(CORE.stream().flatMap(NeutralityTest::names).filter(NeutralityTest::tracker))
                .isEmpty();
    }

    @Test
    void theCoreImportsNoTracker() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.banksman.jira..", "dev.banksman.asana..")
                .check(CORE);
    }

    @Test
    void judgingAsksNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now", java.time.ZoneId.class)
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(CORE);
    }

    @Test
    void judgingTouchesNothingOutside() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio..",
                        "java.net.http..",
                        "java.sql..",
                        "java.util.logging..",
                        "java.util.concurrent..",
                        "java.lang.reflect..",
                        "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.UUID")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CORE);
    }

    @Test
    void nothingInTheCoreKeepsStateThatAllShare() {
        assertThat(CORE.stream().flatMap(type -> type.getFields().stream()))
                .filteredOn(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filteredOn(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filteredOn(field -> !field.getName().startsWith("$"))
                .isEmpty();
    }

    private static Stream<String> names(JavaClass type) {
        return Stream.of(
                        Stream.of(type.getName()),
                        type.getMethods().stream().map(JavaMethod::getFullName),
                        type.getFields().stream().map(JavaField::getFullName))
                .flatMap(names -> names);
    }

    private static boolean tracker(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TRACKERS.stream().anyMatch(lower::contains);
    }
}
