package dev.banksman.policy.overdueescalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Value;
import dev.banksman.policy.DueDates.Which;
import dev.banksman.policy.RandomStory;
import dev.banksman.policy.RandomStory.Page;
import dev.banksman.policy.RandomStory.State;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random histories, judged step by step, against what the plain definition says of each page. */
final class OverdueEscalationOracleTest {

    private static final int STEPS = 40;
    private static final int STORIES = 100;

    @ParameterizedTest
    @CsvSource({"1, EFFECTIVE", "2, EFFECTIVE", "3, OWN"})
    void judgingStepByStepComesToTheSame(long seed, Which which) {
        int found = 0;
        for (int i = 0; i < STORIES; i++) {
            RandomStory story = new RandomStory(1000 * seed + i, rule(which));
            for (int step = 0; step < STEPS; step++) {
                story.step();
                List<String> expected = oracle(story.pages(), which);
                assertThat(story.standing())
                        .as("story %d, step %d, of seed %d", i, step, seed)
                        .isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).as("findings that stood").isGreaterThan(1000);
    }

    private static dev.banksman.plan.Rule<OverdueEscalationPolicy.Params> rule(Which which) {
        return Rules.of(new OverdueEscalationPolicy(), new OverdueEscalationPolicy.Params(which));
    }

    private static List<String> oracle(List<Page> pages, Which which) {
        Page now = pages.getLast();
        List<String> expected = new ArrayList<>();
        for (String key : now.items().keySet()) {
            overdue(now, key, which)
                    .map(facts -> text(pages, key, which, facts))
                    .ifPresent(expected::add);
        }
        return expected.stream().sorted().toList();
    }

    private static String text(
            List<Page> pages, String key, Which which, Map<String, String> facts) {
        return RandomStory.text(key, "item", facts, since(pages, key, which));
    }

    /** What a finding states of an open item whose day lies before the page's. */
    private static Optional<Map<String, String>> overdue(Page page, String key, Which which) {
        State state = page.state(key);
        if (!state.isOpen()) {
            return Optional.empty();
        }
        return due(page, state, which)
                .filter(facts -> ended(page.at(), LocalDate.parse(facts.getOrDefault("due", ""))));
    }

    private static Optional<Map<String, String>> due(Page page, State state, Which which) {
        if (state.due().isUnknown() || which == Which.OWN || state.due().isPresent()) {
            return state.due().known().map(day -> facts(day, "own"));
        }
        if (state.release().isPresent()) {
            return state.release().known().map(day -> facts(day, "release"));
        }
        return state.parent()
                .map(parent -> page.state(parent).due())
                .flatMap(Value::known)
                .map(day -> facts(day, "parent"));
    }

    private static Map<String, String> facts(LocalDate day, String source) {
        return Map.of("due", day.toString(), "source", source);
    }

    private static boolean ended(Instant now, LocalDate day) {
        return RandomStory.dateOf(now).isAfter(day);
    }

    /** When it last began to be so: with the change on that page, or at the midnight before it. */
    private static Instant since(List<Page> pages, String key, Which which) {
        int first = pages.size() - 1;
        while (first > 0 && overdue(pages.get(first - 1), key, which).isPresent()) {
            first--;
        }
        Page page = pages.get(first);
        boolean timePassed = first > 0 && pages.get(first - 1).at().isBefore(page.at());
        if (!timePassed) {
            return page.at();
        }
        LocalDate day =
                LocalDate.parse(overdue(page, key, which).orElseThrow().getOrDefault("due", ""));
        return day.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
    }
}
