package dev.banksman.jira.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.jira.history.JiraHistoryOptions.Keeping;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpillTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 3_000_000, 1 << 30})
    void givenMoreOrLessThanFitsIntoMemory_thenAllIsReadBack(int limit) {
        Random random = new Random(limit);
        List<byte[]> written = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        try (Spill spill = new Spill(new Keeping(limit, Optional.empty()))) {
            for (int i = 0; i < 400; i++) {
                byte[] bytes = new byte[i == 200 ? 3_500_000 : random.nextInt(20_000)];
                random.nextBytes(bytes);
                places.add(spill.position());
                spill.write(bytes, 0, bytes.length);
                written.add(bytes);
            }
            spill.seal();
            for (int i = 399; i >= 0; i--) {
                assertThat(read(spill, places.get(i), written.get(i).length))
                        .isEqualTo(written.get(i));
            }
        }
    }

    private static byte[] read(Spill spill, long place, int length) {
        ByteBuffer view = spill.read(place, length);
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return bytes;
    }
}
