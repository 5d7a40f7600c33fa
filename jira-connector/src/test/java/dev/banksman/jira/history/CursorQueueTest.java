package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.history.PastSnapshot;
import dev.banksman.jira.IssueJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorQueueTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Comparator<PastSnapshot> BY_TIME_AND_KEY =
            Comparator.comparing(PastSnapshot::at).thenComparing(state -> state.ref().id());

    @TempDir Path folder;

    /** More cursors than the queue has room for at first, and few instants, so that many tie. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 700, 3000})
    void givenItemsThatLiveAtOneTime_thenStatesComeByTimeThenKey(int items) {
        Random random = new Random(items);
        int changes = 0;
        List<IssueJson> lives = new ArrayList<>();
        for (int number = 0; number < items; number++) {
            IssueJson life = issue("A-" + number).created(text(START));
            int count = random.nextInt(6);
            for (int each = 0; each < count; each++) {
                life.comment(text(START.plusSeconds(1 + random.nextInt(20))), "ann", "hello");
            }
            changes += count;
            lives.add(life);
        }

        Told told = Told.of(folder, lives.toArray());

        assertThat(told.states()).hasSize(items + changes).isSortedAccordingTo(BY_TIME_AND_KEY);
        assertThat(told.states()).filteredOn(PastSnapshot::last).hasSize(items);
    }

    private static String text(Instant at) {
        return at.toString().replace("Z", ".000+0000");
    }
}
