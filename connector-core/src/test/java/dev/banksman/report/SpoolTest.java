package dev.banksman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.report.Spool.Note;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void chainsDoNotMix() throws IOException {
        Random random = new Random(7);
        List<List<String>> expected =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long[] ends = {Spool.NOWHERE, Spool.NOWHERE, Spool.NOWHERE};
        try (Spool spool = new Spool()) {
            for (int i = 0; i < 3_000; i++) {
                int chain = random.nextInt(3);
                String text = "note " + i + "x".repeat(random.nextInt(200));
                expected.get(chain).add(text);
                ends[chain] = spool.add(ends[chain], note(i, 0, text));
            }
            for (int chain = 0; chain < 3; chain++) {
                assertThat(texts(spool.chain(ends[chain]))).isEqualTo(expected.get(chain));
            }
        }
    }

    @Test
    void oneInstantIsOrderedByRankAndElseByArrival() throws IOException {
        try (Spool spool = new Spool()) {
            long end = spool.add(Spool.NOWHERE, note(5, 2, "written"));
            end = spool.add(end, note(5, 1, "found"));
            end = spool.add(end, note(5, 1, "found too"));
            end = spool.add(end, note(5, 0, "changed"));
            end = spool.add(end, note(4, 2, "before"));

            assertThat(texts(spool.chain(end)))
                    .containsExactly("before", "changed", "found", "found too", "written");
        }
    }

    @Test
    void theEndsOfTimeAreNoTrouble() throws IOException {
        try (Spool spool = new Spool()) {
            long end = spool.add(Spool.NOWHERE, new Note(Instant.MAX, 0, ""));
            end = spool.add(end, new Note(Instant.MIN, 0, ""));

            assertThat(spool.chain(end))
                    .isSortedAccordingTo(Comparator.comparing(Note::at))
                    .extracting(Note::at)
                    .containsExactly(Instant.MIN, Instant.MAX);
        }
    }

    @Test
    void anEmptyChainHasNoNotes() throws IOException {
        try (Spool spool = new Spool()) {
            assertThat(spool.chain(Spool.NOWHERE)).isEmpty();
        }
    }

    private static Note note(long second, int rank, String text) {
        return new Note(Instant.ofEpochSecond(second), rank, text);
    }

    private static List<String> texts(List<Note> chain) {
        return chain.stream().map(Note::text).toList();
    }
}
