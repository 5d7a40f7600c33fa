package dev.banksman.policy.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.expression.Scenes;
import dev.banksman.item.Value;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.custom.CustomPolicy.Params;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomPolicyTest {

    private static final CustomPolicy POLICY = new CustomPolicy();
    private static final Instant NOW = Instant.parse("2026-03-09T22:30:00Z");
    private static final WorkCalendar BERLIN = WorkCalendar.always(ZoneId.of("Europe/Berlin"));

    private record Answer(Value<Boolean> answer, boolean dependsOnTime) implements Condition {
        @Override
        public Value<Boolean> test(Situation<?> situation) {
            return answer;
        }

        @Override
        public Reach reach() {
            return Reach.ofBlockers(1);
        }
    }

    private static Verdict judge(Value<Boolean> answer, boolean byTime) {
        return POLICY.judge(situation(new Params(new Answer(answer, byTime), "Look here.")));
    }

    private static Situation<Params> situation(Params params) {
        return Scenes.alone(NOW, BERLIN, params);
    }

    @Test
    void findsWhileTheConditionHolds() {
        Verdict verdict = judge(Value.of(true), false);

        assertThat(verdict.findings()).extracting(Finding::key).containsExactly("item");
        assertThat(verdict.observations()).isNotEmpty();
        assertThat(verdict.recheckAt()).isEmpty();
    }

    @Test
    void isQuietWhileItDoesNot() {
        assertThat(judge(Value.of(false), false).findings()).isEmpty();
        assertThat(judge(Value.of(false), false).decided()).isTrue();
        assertThat(judge(Value.empty(), false).findings()).isEmpty();
    }

    @Test
    void doesNotDecideWhatIsNotKnown() {
        Verdict verdict = judge(Value.unknown("owner is not known"), false);

        assertThat(verdict.decided()).isFalse();
        assertThat(verdict.unknowns()).containsExactly("owner is not known");
    }

    @Test
    void looksAgainAtMidnightWhenTimeMatters() {
        Instant midnight = Instant.parse("2026-03-09T23:00:00Z");

        assertThat(judge(Value.of(true), true).recheckAt()).contains(midnight);
        assertThat(judge(Value.of(false), true).recheckAt()).contains(midnight);
        assertThat(judge(Value.unknown("x"), true).recheckAt()).contains(midnight);
    }

    @Test
    void reachesAsFarAsItsCondition() {
        Params params = new Params(new Answer(Value.of(true), false), "Look here.");

        assertThat(POLICY.reach(params)).isEqualTo(Reach.ofBlockers(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Add release notes. | Add release notes. | ''",
                "What is it for? Say it in a line. | What is it for? | Say it in a line.",
                "Ask e.g. the lead. Then go on. | Ask e.g. the lead. | Then go on.",
                "No stop | No stop | ''",
                "Version 1.2 is out. Write about it. | Version 1.2 is out. | Write about it."
            })
    void theFirstSentenceIsTheHeadline(String say, String headline, String ask) {
        Situation<Params> situation = situation(new Params(new Answer(Value.of(true), false), say));
        Words words = POLICY.words(POLICY.judge(situation).findings().getFirst(), situation);

        assertThat(words.headline()).isEqualTo(headline);
        assertThat(words.ask())
                .isEqualTo(ask.isEmpty() ? List.of() : List.of(new Phrase.Text(ask)));
    }

    @Test
    void hasToSaySomething() {
        Answer never = new Answer(Value.of(false), false);

        assertThatThrownBy(() -> new Params(never, " ")).hasMessageContaining("say is blank");
    }
}
