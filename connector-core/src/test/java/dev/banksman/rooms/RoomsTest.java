package dev.banksman.rooms;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core is a house of rooms: who may know whom. */
final class RoomsTest {

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(place -> !place.contains("/test-classes/"))
                    .importPackages("dev.banksman");

    /**
     * What each room may import of the others. {@code policy} means the room itself; {@code
     * policy..} each single policy too. {@code config} judges to run the tests that a file brings.
     */
    private static final Map<String, String> ROOMS =
            Map.ofEntries(
                    entry("item", ""),
                    entry("calendar", ""),
                    entry("diff", "item"),
                    entry("graph", "item"),
                    entry("effect", "item"),
                    entry("policy", "item calendar diff graph"),
                    entry("policies", "policy.."),
                    entry("ladder", "item calendar policy"),
                    entry("expression", "item calendar graph policy"),
                    entry("plan", "item calendar diff graph policy ladder effect"),
                    entry("judge", "item calendar diff graph policy ladder effect plan"),
                    entry(
                            "config",
                            "item calendar graph policy policy.custom policies ladder plan expression"
                                    + " judge"),
                    entry(
                            "port",
                            "item calendar diff graph policy ladder effect plan judge history"),
                    entry("store", "item calendar diff graph policy ladder effect plan judge port"),
                    entry(
                            "engine",
                            "item calendar diff graph policy policies ladder effect plan judge"
                                    + " config expression port"),
                    entry(
                            "history",
                            "item calendar diff graph policy.. policies ladder effect plan judge"
                                    + " config expression"),
                    entry(
                            "report",
                            "item calendar diff graph policy ladder effect plan judge history"),
                    entry("backtest", "item calendar diff plan config port history report"));

    @Test
    void everyRoomIsInTheTableAndNoOther() {
        TreeSet<String> rooms = new TreeSet<>();
        CORE.forEach(type -> rooms.add(room(type)));

        assertThat(ROOMS).containsKeys(rooms.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyWhatItMay(String room) {
        String[] allowed =
                Stream.concat(
                                Stream.of("java..", "..dev.banksman." + room + ".."),
                                Arrays.stream(ROOMS.getOrDefault(room, "").split(" "))
                                        .filter(name -> !name.isEmpty())
                                        .map(name -> "dev.banksman." + name))
                        .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage("dev.banksman." + room + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(not(resideInAPackage("dev.banksman.."))))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void noPolicyKnowsAnother() {
        slices().matching("dev.banksman.policy.(*)..").should().notDependOnEachOther().check(CORE);
    }

    @Test
    void theRoomOfPoliciesKnowsNoSinglePolicy() {
        noClasses()
                .that()
                .resideInAPackage("dev.banksman.policy")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.banksman.policy.*..")
                .check(CORE);
    }

    @Test
    void roomsDoNotGoInCircles() {
        slices().matching("dev.banksman.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void theValueRoomsKnowNoLibrary() {
        classes()
                .that()
                .resideInAnyPackage(
                        "dev.banksman.item",
                        "dev.banksman.diff",
                        "dev.banksman.graph",
                        "dev.banksman.effect",
                        "dev.banksman.policy..",
                        "dev.banksman.policies",
                        "dev.banksman.ladder",
                        "dev.banksman.plan",
                        "dev.banksman.judge",
                        "dev.banksman.port")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.banksman..", "org.jspecify..")
                .check(CORE);
    }

    private static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.", -1)[2];
    }
}
