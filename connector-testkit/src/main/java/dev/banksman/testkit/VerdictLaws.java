package dev.banksman.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.Span;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What holds of every verdict of every policy. */
final class VerdictLaws {

    private VerdictLaws() {}

    static void check(Verdict verdict, Verdict again, Instant now) {
        assertThat(again).as("judging twice gives the same verdict").isEqualTo(verdict);
        explained(verdict.observations(), "the verdict");
        verdict.findings().forEach(finding -> explained(finding.why(), "finding " + finding.key()));
        assertThat(verdict.findings().stream().map(VerdictLaws::identity))
                .as("findings of one item are told apart by key")
                .doesNotHaveDuplicates();
        verdict.recheckAt()
                .ifPresent(at -> assertThat(at).as("another look lies in the future").isAfter(now));
        if (!verdict.decided()) {
            assertThat(verdict.findings()).as("nothing is found of what is not known").isEmpty();
            assertThat(verdict.unknowns()).as("what is not known is named").isNotEmpty();
        }
        assertThat(verdict.unknowns())
                .as("phrases of what is not known")
                .noneMatch(String::isBlank);
    }

    private static void explained(List<Observation> observations, String what) {
        assertThat(observations).as(what + " says what was compared").isNotEmpty();
        for (Observation observation : observations) {
            assertThat(observation.name()).as("name of an observation").isNotBlank();
            sayable(observation.name(), observation.observed());
            observation.against().ifPresent(against -> sayable(observation.name(), against));
        }
    }

    /** Outputs can write these sorts of values and no others. */
    private static void sayable(String name, Object value) {
        switch (value) {
            case Value.Present<?>(Object present) -> sayable(name, present);
            case Value<?> _ -> {}
            case Collection<?> all -> all.forEach(element -> sayable(name, element));
            default ->
                    assertThat(value)
                            .as("observation " + name + " is of a sort that outputs can write")
                            .isInstanceOfAny(
                                    String.class,
                                    Number.class,
                                    Boolean.class,
                                    LocalDate.class,
                                    Instant.class,
                                    Span.class,
                                    Person.class,
                                    ItemRef.class);
        }
    }

    private static String identity(Finding finding) {
        return finding.on() + "/" + finding.key();
    }
}
