package dev.banksman.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.diff.Change;
import dev.banksman.diff.SnapshotDiff;
import dev.banksman.history.Chronicle;
import dev.banksman.history.InputPlace;
import dev.banksman.history.PastSnapshot;
import dev.banksman.item.ItemRef;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveItemsTest {

    private final List<String> seen = new ArrayList<>();

    @Test
    void an_item_lives_until_it_is_done_and_nothing_more_is_heard() {
        ItemBuilder one = An.item("PAY-1");
        ItemBuilder two = An.item("PAY-2");
        LiveItems items =
                over(
                        state(one, false),
                        state(two, false),
                        state(one.done(), false),
                        state(two.done(), true),
                        state(one.done().due("2026-04-01"), true));

        hear(items, true, true, false, false, false);

        assertThat(seen).containsExactly("0: 0+0", "1: 1+0", "2: 2+0", "3: 2+0", "4: 1+1");
        assertThat(items.states()).isEqualTo(5);
    }

    @Test
    void an_item_that_is_never_done_lives_on() {
        LiveItems items = over(state(An.item("PAY-1"), true), state(An.item("PAY-2").done(), true));

        hear(items, true, true);

        assertThat(seen).containsExactly("0: 0+0", "1: 1+0");
    }

    /** Goes through the history as a replay does. */
    private static void hear(LiveItems items, boolean... created) {
        for (boolean isNew : created) {
            PastSnapshot snapshot = items.next();
            List<Change> changes =
                    isNew
                            ? SnapshotDiff.created()
                            : List.of(new Change.Edited(Change.Part.WORDING));
            items.changed(snapshot.at(), snapshot.item(), changes);
        }
        assertThat(items.hasNext()).isFalse();
    }

    private LiveItems over(PastSnapshot... states) {
        return new LiveItems(
                new Told(List.of(states).iterator()),
                (state, live, finished) -> seen.add(state + ": " + live + "+" + finished));
    }

    private static PastSnapshot state(ItemBuilder item, boolean last) {
        return new PastSnapshot(Times.START, Optional.empty(), item.item(), last);
    }

    private record Told(Iterator<PastSnapshot> states) implements Chronicle {
        @Override
        public boolean hasNext() {
            return states.hasNext();
        }

        @Override
        public PastSnapshot next() {
            return states.next();
        }

        @Override
        public InputPlace where(ItemRef ref) {
            return InputPlace.UNKNOWN;
        }

        @Override
        public boolean knows(ItemRef ref) {
            return true;
        }

        @Override
        public Instant begin() {
            return Times.START;
        }

        @Override
        public Instant end() {
            return Times.START;
        }

        @Override
        public long changes() {
            return 0;
        }

        @Override
        public long items() {
            return 2;
        }

        @Override
        public void close() {}
    }
}
