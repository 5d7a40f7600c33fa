package dev.banksman.jira.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSourceTest {

    @Test
    void givenLinesOfAnyLengthInPiecesOfAnySize_thenEachIsReadWithItsNumber() throws IOException {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add("l".repeat(random.nextInt(i % 50 == 0 ? 300_000 : 200)));
        }
        LineSource source = new LineSource(pieces(String.join("\n", lines), random), 1_000_000);

        List<String> read = new ArrayList<>();
        while (source.next()) {
            read.add(line(source));
            assertThat(source.number()).isEqualTo(read.size());
        }
        assertThat(read).isEqualTo(lines);
    }

    @Test
    void givenALineBeyondTheLimit_thenItIsCutAndTheNextIsWhole() throws IOException {
        String text = "a\n" + "b".repeat(500_000) + "\nc";
        LineSource source = new LineSource(pieces(text, new Random(4)), 100_000);

        assertThat(source.next()).isTrue();
        assertThat(source.cut()).isFalse();
        assertThat(source.next()).isTrue();
        assertThat(source.cut()).isTrue();
        assertThat(source.next()).isTrue();
        assertThat(line(source)).isEqualTo("c");
        assertThat(source.number()).isEqualTo(3);
        assertThat(source.next()).isFalse();
    }

    @Test
    void givenTheRestIsAskedFor_thenItBeginsWithTheLine() throws IOException {
        LineSource source = new LineSource(pieces("one\ntwo\nthree", new Random(5)), 1000);
        source.next();
        source.next();

        assertThat(new String(source.rest().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("two\nthree");
    }

    private static String line(LineSource source) {
        int length = source.end() - source.start();
        return new String(source.buffer(), source.start(), length, StandardCharsets.UTF_8);
    }

    private static InputStream pieces(String text, Random random) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(5000)));
            }
        };
    }
}
