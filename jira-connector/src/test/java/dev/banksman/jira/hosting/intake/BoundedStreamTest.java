package dev.banksman.jira.hosting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @Test
    void what_fits_is_read() throws IOException {
        assertThat(stream(new byte[100]).readAllBytes()).hasSize(100);
    }

    @Test
    void what_is_too_much_ends_the_reading() {
        assertThatExceptionOfType(BoundedStream.Exceeded.class)
                .isThrownBy(() -> stream(new byte[101]).readAllBytes())
                .returns(413, exceeded -> exceeded.status);
    }

    @Test
    void what_is_skipped_counts() {
        InputStream stream = stream(new byte[200]);

        assertThatExceptionOfType(BoundedStream.Exceeded.class)
                .isThrownBy(() -> stream.skipNBytes(150));
    }

    @Test
    void a_byte_now_and_then_is_too_slow() throws IOException {
        InputStream stream = stream(new byte[50]);
        for (int i = 0; i < 10; i++) {
            assertThat(stream.read()).isZero();
            now.updateAndGet(then -> then.plusSeconds(1));
        }
        now.updateAndGet(then -> then.plusSeconds(1));

        assertThatExceptionOfType(BoundedStream.Exceeded.class)
                .isThrownBy(stream::read)
                .returns(408, exceeded -> exceeded.status);
    }

    private InputStream stream(byte[] bytes) {
        InputStream in = new ByteArrayInputStream(bytes);
        return new BoundedStream(in, 100, Duration.ofSeconds(10), now::get);
    }
}
