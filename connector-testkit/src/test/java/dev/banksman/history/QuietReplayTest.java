package dev.banksman.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Person;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.overdueescalation.OverdueEscalationPolicy;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Story;
import dev.banksman.testkit.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bursts, breaker and noise budget in a whole replay. */
class QuietReplayTest {

    private static final Instant NINE = Times.at("2026-03-09 09:00");
    private static final Rule<?> OWNER =
            Retold.rule(new OwnerPolicy(), Mode.ADVISE, Duration.ofHours(1), new Reaction.Note());
    private static final Person ANN = An.person("ann");
    private static final Window THAT_DAY =
            new Window(Optional.empty(), Optional.of(Times.at("2026-03-09 23:00")));

    private static ItemBuilder begun(int number) {
        return An.item("PAY-" + (100 + number)).unowned().inProgress();
    }

    private static Story imported(int items, Duration apart) {
        Story story = new Story();
        for (int i = 0; i < items; i++) {
            story.at(NINE.plus(apart.multipliedBy(i)), begun(i), An.person("imp"));
        }
        return story;
    }

    @Test
    void burstGetsOneSummaryAndNoNotes() {
        Story story = imported(40, Duration.ofSeconds(1));

        Retold retold = Retold.of(story, THAT_DAY, Quietness.STANDARD, OWNER);

        assertThat(retold.lines).hasSize(40);
        assertThat(retold.writes).containsExactly("2026-03-09 09:02 PAY-100 Summarise");
    }

    @Test
    void itemOfABurstSpeaksWhenItIsTouchedAgain() {
        Story story =
                imported(40, Duration.ofSeconds(1))
                        .at("2026-03-09 12:00", begun(7).titled("Touched"), An.person("ann"));

        Retold retold = Retold.of(story, THAT_DAY, Quietness.STANDARD, OWNER);

        assertThat(retold.writes).contains("2026-03-09 12:00 PAY-107 post").hasSize(2);
    }

    @Test
    void fewOrSlowChangesAreNoBurst() {
        assertThat(notes(imported(29, Duration.ofSeconds(1)))).isEqualTo(29);
        assertThat(notes(imported(40, Duration.ofSeconds(3)))).isEqualTo(40);
    }

    @Test
    void burstsCanBeSwitchedOff() {
        Quietness off = new Quietness(5, Optional.empty(), Optional.empty());

        Retold retold = Retold.of(imported(40, Duration.ofSeconds(1)), THAT_DAY, off, OWNER);

        assertThat(retold.writes).hasSize(40);
    }

    @Test
    void breakerStopsARuleThatHitsManyItems() {
        Quietness quietness =
                new Quietness(
                        5,
                        Optional.empty(),
                        Optional.of(new Quietness.Breaker(10, Duration.ofMinutes(10))));

        Retold retold = Retold.of(imported(40, Duration.ofSeconds(1)), THAT_DAY, quietness, OWNER);

        assertThat(retold.lines).as("findings go on").hasSize(40);
        assertThat(retold.writes).hasSize(10);
    }

    @Test
    void noiseBudgetLimitsMessagesNeverNotes() {
        Rule<?> rule =
                Retold.rule(
                        new OwnerPolicy(),
                        Mode.ADVISE,
                        Duration.ZERO,
                        new Reaction.Message(new Recipient.Somebody("rob")));
        Person rob = An.person("rob");
        Story story = new Story();
        for (int i = 0; i < 8; i++) {
            story.at(NINE.plusSeconds(600L * i), begun(i), rob);
        }

        Retold retold = Retold.of(story, rule);

        assertThat(retold.writes.stream().filter(w -> w.endsWith("Tell"))).hasSize(5);
        assertThat(retold.writes.stream().filter(w -> w.endsWith("post"))).hasSize(8);
    }

    @Test
    void messageBeyondTheBudgetSaysSoOnItsLine() {
        Rule<?> rule =
                Retold.rule(
                        new OwnerPolicy(),
                        Mode.ADVISE,
                        Duration.ZERO,
                        new Reaction.Note(),
                        new Reaction.Message(new Recipient.Somebody("rob")));
        Story story = new Story();
        for (int i = 0; i < 6; i++) {
            story.at(NINE.plusSeconds(600L * i), begun(i), An.person("rob"));
        }

        Retold retold = Retold.of(story, rule);

        assertThat(retold.lines.get(4)).endsWith("opened note message");
        assertThat(retold.lines.get(5)).endsWith("opened note message!noise");
    }

    @Test
    void whatTheBreakerStopsSaysSoOnItsLine() {
        Quietness quietness =
                new Quietness(
                        5,
                        Optional.empty(),
                        Optional.of(new Quietness.Breaker(3, Duration.ofMinutes(10))));
        Rule<?> rule =
                Retold.rule(new OwnerPolicy(), Mode.ADVISE, Duration.ZERO, new Reaction.Note());

        Retold retold = Retold.of(imported(4, Duration.ofSeconds(1)), THAT_DAY, quietness, rule);

        assertThat(retold.lines.get(2)).endsWith("opened note");
        assertThat(retold.lines.get(3)).endsWith("opened note!breaker");
    }

    @Test
    void whatTimeBringsAboutAfterABurstIsSaid() {
        Story story = new Story();
        for (int i = 0; i < 40; i++) {
            story.at(NINE.plusSeconds(i), An.item("PAY-" + (100 + i)).due("2026-03-11"), ANN);
        }
        Rule<?> overdue =
                Retold.rule(
                        new OverdueEscalationPolicy(),
                        Mode.ADVISE,
                        Duration.ZERO,
                        new Reaction.Note());
        Window week = new Window(Optional.empty(), Optional.of(Times.at("2026-03-13 23:00")));

        Retold retold = Retold.of(story, week, Quietness.STANDARD, overdue);

        assertThat(retold.lines).hasSize(40).allMatch(line -> line.endsWith("opened note"));
        assertThat(retold.writes).hasSize(40).allMatch(write -> write.endsWith("post"));
    }

    private static long notes(Story story) {
        return Retold.of(story, THAT_DAY, Quietness.STANDARD, OWNER).writes.stream()
                .filter(write -> write.endsWith("post"))
                .count();
    }
}
