package dev.banksman.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.FieldValue;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.ladder.Ladder;
import dev.banksman.plan.Reactions;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Terms;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Scope;
import dev.banksman.policy.Situation;
import dev.banksman.policy.custom.CustomPolicy;
import dev.banksman.policy.deadlineshift.DeadlineShiftPolicy;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Story;
import dev.banksman.testkit.Times;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items that are done and of which the history tells nothing more. */
class RetiredTest {

    private static final ItemBuilder BLOCKER =
            An.item("PAY-1")
                    .inProgress()
                    .blocks("PAY-2")
                    .field("Notes", Value.of(new FieldValue.Text("faster")));
    private static final ItemBuilder WAITING = An.item("PAY-2").toDo().blockedBy("PAY-1");

    /** Its reach is the dependents: what happens to PAY-2 is a reason to look at PAY-1. */
    private static final Rule<?> LOOKS_AT_DEPENDENTS =
            Retold.rule(new DeadlineShiftPolicy(), Mode.ADVISE, Duration.ZERO);

    @Test
    void isNotTakenForOneThatLostItsFields() {
        Condition withoutNotes = situation -> Value.of(isDone(situation) && !hasNotes(situation));
        Story story =
                new Story()
                        .at("2026-03-09 09:00", BLOCKER)
                        .at("2026-03-09 09:01", WAITING)
                        .at("2026-03-10 09:00", BLOCKER.done())
                        .at("2026-03-11 09:00", WAITING.inProgress())
                        .at("2026-03-12 09:00", WAITING.done().titled("x"));

        Retold retold = Retold.of(story, LOOKS_AT_DEPENDENTS, custom(withoutNotes));

        assertThat(retold.lines).containsExactly("2026-03-12 09:00 PAY-2 custom opened");
    }

    @Test
    void isStillFoundByConditionThatLooksAtOtherItems() {
        Condition allThatWaitedIsDone =
                new Condition() {
                    @Override
                    public Value<Boolean> test(Situation<?> situation) {
                        return Value.of(
                                isDone(situation)
                                        && hasNotes(situation)
                                        && situation.around().dependents().stream()
                                                .allMatch(RetiredTest::isDone));
                    }

                    @Override
                    public Reach reach() {
                        return Reach.ofDependents(1);
                    }
                };
        Story story =
                new Story()
                        .at("2026-03-09 09:00", BLOCKER)
                        .at("2026-03-09 09:01", WAITING)
                        .at("2026-03-10 09:00", BLOCKER.done())
                        .at("2026-03-11 09:00", WAITING.done());

        Retold retold = Retold.of(story, custom(allThatWaitedIsDone));

        assertThat(retold.lines).containsExactly("2026-03-11 09:00 PAY-1 custom opened");
    }

    private static boolean isDone(Situation<?> situation) {
        return situation.item().in(StatusCategory.DONE);
    }

    private static boolean isDone(Neighbour neighbour) {
        return neighbour instanceof Neighbour.Known known && known.item().in(StatusCategory.DONE);
    }

    private static boolean hasNotes(Situation<?> situation) {
        return situation.item().fields().containsKey("Notes");
    }

    private static Rule<?> custom(Condition condition) {
        return new Rule.Mechanical<>(
                new Terms<>(
                        "custom",
                        new CustomPolicy.Params(condition, "Say."),
                        Mode.ADVISE,
                        Scope.of(new Kinds.Standard()),
                        Duration.ZERO,
                        Times.OFFICE),
                new CustomPolicy(),
                new Reactions<>(List.of(), Ladder.none()));
    }
}
