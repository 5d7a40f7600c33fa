package dev.banksman.policy.deadlineshift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.Span;
import dev.banksman.plan.Rule;
import dev.banksman.policy.RandomStory;
import dev.banksman.policy.RandomStory.Page;
import dev.banksman.policy.RandomStory.State;
import dev.banksman.testkit.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories, judged step by step, against a telling of each pair's story from its start. */
final class DeadlineShiftOracleTest {

    private static final int STEPS = 40;
    private static final int STORIES = 200;
    private static final Duration STANDS = Duration.ofDays(5);

    /** What is open between two items. */
    private record Open(
            LocalDate old, LocalDate moved, String fits, Instant slipped, Instant since) {

        boolean expired(Instant now) {
            return !slipped.plus(STANDS).isAfter(now);
        }

        Map<String, String> facts() {
            return Map.of(
                    "old", old.toString(),
                    "new", moved.toString(),
                    "fits", fits,
                    "slipped", slipped.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void judgingStepByStepComesToTheSame(long seed) {
        int found = 0;
        for (int i = 0; i < STORIES; i++) {
            RandomStory story = new RandomStory(1000 * seed + i, rule());
            for (int step = 0; step < STEPS; step++) {
                story.step();
                List<String> expected = oracle(story.pages());
                assertThat(story.standing())
                        .as("story %d, step %d, of seed %d", i, step, seed)
                        .isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).as("findings that stood").isGreaterThan(300);
    }

    private static Rule<DeadlineShiftPolicy.Params> rule() {
        return Rules.of(
                new DeadlineShiftPolicy(),
                new DeadlineShiftPolicy.Params(new Span.Elapsed(STANDS)));
    }

    private static List<String> oracle(List<Page> pages) {
        List<String> expected = new ArrayList<>();
        for (String blocker : pages.getLast().items().keySet()) {
            for (String dependent : pages.getLast().items().keySet()) {
                story(pages, blocker, dependent)
                        .map(o -> RandomStory.text(dependent, blocker, o.facts(), o.since()))
                        .ifPresent(expected::add);
            }
        }
        return expected.stream().sorted().toList();
    }

    private static Optional<Open> story(List<Page> pages, String blocker, String dependent) {
        Optional<Open> open = Optional.empty();
        for (int i = 1; i < pages.size(); i++) {
            Page page = pages.get(i);
            open = open.filter(o -> !o.expired(page.at()));
            open =
                    open.isPresent()
                            ? goesOn(open.get(), page, blocker, dependent)
                            : begins(pages.get(i - 1), page, blocker, dependent);
        }
        return open;
    }

    private static Optional<Open> begins(Page before, Page page, String blocker, String dependent) {
        State was = before.state(blocker);
        State is = page.state(blocker);
        State waits = page.state(dependent);
        boolean waiting = page.blocks(blocker, dependent) && waits.isOpen() && is.isOpen();
        if (!waiting || !was.due().isPresent() || !is.due().isPresent()) {
            return Optional.empty();
        }
        LocalDate old = was.due().known().get();
        LocalDate day = is.due().known().get();
        return day.isAfter(old)
                ? Optional.of(new Open(old, day, fits(waits, day), page.at(), page.at()))
                : Optional.empty();
    }

    private static Optional<Open> goesOn(Open open, Page page, String blocker, String dependent) {
        State is = page.state(blocker);
        State waits = page.state(dependent);
        boolean over = !page.blocks(blocker, dependent) || !is.isOpen() || isDone(waits);
        LocalDate day = is.due().orElse(open.moved());
        if (over || !day.isAfter(open.old())) {
            return Optional.empty();
        }
        if (!waits.isOpen()) {
            return Optional.of(open);
        }
        Instant slipped = day.isAfter(open.moved()) ? page.at() : open.slipped();
        return Optional.of(new Open(open.old(), day, fits(waits, day), slipped, open.since()));
    }

    private static boolean isDone(State state) {
        return state.category().isPresent() && !state.isOpen();
    }

    private static String fits(State waits, LocalDate day) {
        return waits.due().known().map(own -> own.isBefore(day) ? "no" : "yes").orElse("unknown");
    }
}
