package dev.banksman.policy.dependencyorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.StatusCategory;
import dev.banksman.policy.RandomStory;
import dev.banksman.policy.RandomStory.Page;
import dev.banksman.policy.RandomStory.State;
import dev.banksman.testkit.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories, judged step by step, against what the plain definition says of each page. */
final class DependencyOrderOracleTest {

    private static final int STEPS = 40;
    private static final int STORIES = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void judgingStepByStepComesToTheSame(long seed) {
        int found = 0;
        for (int i = 0; i < STORIES; i++) {
            RandomStory story =
                    new RandomStory(1000 * seed + i, Rules.of(new DependencyOrderPolicy()));
            for (int step = 0; step < STEPS; step++) {
                story.step();
                List<String> expected = oracle(story.pages());
                assertThat(story.standing())
                        .as("story %d, step %d, of seed %d", i, step, seed)
                        .isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).as("findings that stood").isGreaterThan(1000);
    }

    private static List<String> oracle(List<Page> pages) {
        Page now = pages.getLast();
        List<String> expected = new ArrayList<>();
        for (String key : now.items().keySet()) {
            String blockers = unfinished(now, key);
            if (!blockers.isEmpty()) {
                Map<String, String> facts = Map.of("blockers", blockers);
                expected.add(RandomStory.text(key, "item", facts, since(pages, key)));
            }
        }
        return expected.stream().sorted().toList();
    }

    /** The unfinished blockers of work in progress, as a finding states them; blank otherwise. */
    private static String unfinished(Page page, String key) {
        if (!page.state(key).is(StatusCategory.IN_PROGRESS)) {
            return "";
        }
        Map<String, State> blockers = new TreeMap<>(page.items());
        blockers.keySet().removeIf(other -> !page.blocks(other, key));
        blockers.values().removeIf(state -> !state.isOpen());
        return String.join(", ", blockers.keySet());
    }

    /** The page on which it last began to be so. */
    private static Instant since(List<Page> pages, String key) {
        Page first = pages.getLast();
        for (Page page : pages.reversed()) {
            if (unfinished(page, key).isEmpty()) {
                break;
            }
            first = page;
        }
        return first.at();
    }
}
