package dev.banksman.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValuesTest {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:30:00Z,           2026-11-20T09:30:00.000Z",
        "2026-01-02T03:04:05.006Z,       2026-01-02T03:04:05.006Z",
        "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999Z",
        "1970-01-01T00:00:00.010Z,       1970-01-01T00:00:00.010Z",
        "1969-12-31T23:59:59.100Z,       1969-12-31T23:59:59.100Z"
    })
    void times_have_milliseconds_and_end_in_z(Instant at, String text) {
        assertThat(JsonValues.time(at)).isEqualTo(text);
    }

    @Test
    void times_are_what_the_format_says() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Instant at =
                    Instant.ofEpochSecond(
                            random.nextLong(-30_000_000_000L, 200_000_000_000L),
                            random.nextInt(1_000_000_000));
            assertThat(JsonValues.time(at)).isEqualTo(FORMAT.format(at));
        }
    }
}
