package dev.banksman.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each law stops the policy that breaks it. */
final class LawsTest {

    private static final List<Observation> SEEN = List.of(Observation.of("seen", true));
    private static final Verdict FINE = Verdict.quiet(SEEN);
    private static final Words GOOD =
            new Words(
                    "What now?",
                    Words.say("So it is."),
                    Words.say("Change it."),
                    Words.say("it changes"));

    @Test
    void aPolicyThatKeepsThemPasses() {
        assertThatCode(() -> check(new Suspect(s -> FINE, GOOD))).doesNotThrowAnyException();
    }

    @Test
    void aPolicyThatRemembersIsStopped() {
        AtomicInteger asked = new AtomicInteger();

        breaks(
                "judging twice",
                s -> Verdict.quiet(List.of(Observation.of("times", asked.incrementAndGet()))));
    }

    @Test
    void aVerdictWithoutAReasonIsStopped() {
        breaks("says what was compared", s -> Verdict.quiet(List.of()));
        breaks("says what was compared", s -> Verdict.of(found(s, List.of())));
    }

    @Test
    void anObservationThatNoOutputCanWriteIsStopped() {
        breaks(
                "outputs can write",
                s -> Verdict.quiet(List.of(Observation.of("seen", LawsTest.class))));
    }

    @Test
    void anotherLookThatIsNotInTheFutureIsStopped() {
        breaks("in the future", s -> FINE.recheckAt(s.now()));
        breaks("in the future", s -> FINE.recheckAt(Instant.EPOCH));
    }

    @Test
    void twoFindingsOfOneKeyAreStopped() {
        breaks("told apart by key", s -> Verdict.of(List.of(found(s, SEEN), found(s, SEEN)), SEEN));
    }

    @Test
    void findingSomethingInWhatIsNotKnownIsStopped() {
        breaks(
                "not known",
                s ->
                        new Verdict(
                                List.of(found(s, SEEN)),
                                SEEN,
                                List.of("no idea"),
                                false,
                                java.util.Optional.empty()));
    }

    @Test
    void aPolicyThatLooksBeyondItsReachIsStopped() {
        breaks(
                "judging again",
                s ->
                        s.around().blockers().stream().anyMatch(b -> b.category().isUnknown())
                                ? Verdict.of(found(s, SEEN))
                                : FINE);
    }

    @Test
    void rudeWordsAreStopped() {
        for (String rude : List.of("You must act now.", "It failed.", "Too late!")) {
            Words words = new Words("What now?", Words.say(rude), GOOD.ask(), GOOD.clears());

            assertThatThrownBy(() -> check(new Suspect(s -> Verdict.of(found(s, SEEN)), words)))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void breaks(String law, Function<Situation<?>, Verdict> judging) {
        assertThatThrownBy(() -> check(new Suspect(judging, GOOD)))
                .isInstanceOf(AssertionError.class)
                .hasMessageFindingMatch(law);
    }

    /** A blocker that was outside becomes known after the item that waits for it was judged. */
    private static void check(Suspect suspect) {
        String yaml =
                """
                - given: { PAY-1: { status: in progress, blockedBy: PAY-2 } }
                  when:
                    - PAY-2: { status: in progress }
                  then: quiet
                  because: of the laws
                """;
        ExampleLaws.check(suspect, ExampleFile.parse(yaml, "laws").getFirst());
    }

    private static Finding found(Situation<?> situation, List<Observation> why) {
        return Finding.only(situation, why);
    }

    private record Suspect(Function<Situation<?>, Verdict> judging, Words said)
            implements MechanicalPolicy<Suspect.Params> {

        record Params() {}

        @Override
        public About about() {
            return new About("suspect", "suspects", Duration.ZERO, new Kinds.Standard(), true);
        }

        @Override
        public Params defaults() {
            return new Params();
        }

        @Override
        public Reach reach(Params params) {
            return Reach.SELF;
        }

        @Override
        public Verdict judge(Situation<Params> situation) {
            return judging.apply(situation);
        }

        @Override
        public Words words(Finding finding, Situation<Params> situation) {
            return said;
        }

        @Override
        public List<Reaction> reactions() {
            return List.of(new Reaction.Note());
        }
    }
}
