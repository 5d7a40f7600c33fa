package dev.banksman.jira.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2007-02-09T10:54:45.000-0600, 2007-02-09T16:54:45Z",
        "2007-02-09T10:54:45.123Z, 2007-02-09T10:54:45.123Z",
        "2007-02-09T10:54:45.1+00:00, 2007-02-09T10:54:45.100Z",
        "2007-02-09T10:54:45+05:30, 2007-02-09T05:24:45Z",
        "2007-02-09T10:54:45.123456789+01, 2007-02-09T09:54:45.123Z",
        "2000-02-29T00:00:00Z, 2000-02-29T00:00:00Z",
    })
    void givenAnInstantAsJiraWritesIt_thenItIsRead(String text, Instant instant) {
        assertThat(Times.instant(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2007-02-09",
                "2007-02-09T10:54:45",
                "2007-02-09T10:54:45.000",
                "2007-02-30T10:54:45.000Z",
                "2007-13-09T10:54:45.000Z",
                "2007-02-09T24:54:45.000Z",
                "2007-02-09T10:60:45.000Z",
                "1969-12-31T23:59:59.999Z",
                "9999-12-31T00:00:00.000Z",
                "2007-02-09T10:54:45.000+99:00",
                "2007-02-09T10:54:45.000+01:99",
                "2007-02-09T10:54:45.000+1:00",
                "2007-02-09T10:54:45.000Zulu",
                "2007-02-09 10:54:45.000+0000",
                "20070209T105445.000+00000000"
            })
    void givenAnythingElse_thenNothingIsRead(String text) {
        assertThat(Times.millis(text)).isEmpty();
    }

    @Test
    void givenAnyInstant_thenItReadsAsTheLibraryReadsIt() {
        Random random = new Random(7);
        DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(7_200_000_000_000L));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1080, 1081));
            String text = form.format(OffsetDateTime.ofInstant(instant, offset));
            if (!text.startsWith("1969")) {
                assertThat(Times.instant(text)).as(text).contains(instant);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008-12-31", "2008-12-31 00:00:00.0", "2008-12-31T00:00:00.000+0000"})
    void givenADayWithOrWithoutTime_thenTheDayIsRead(String text) {
        assertThat(Times.day(text)).contains(LocalDate.of(2008, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2008",
                "2008-02-30",
                "9999-99-99",
                "9999-12-31",
                "0001-01-01",
                "2008-12-310",
                "31/Dec/08",
                "2008/12/31",
                "-008-12-31"
            })
    void givenNoRealDay_thenNoneIsRead(String text) {
        assertThat(Times.day(text)).isEmpty();
    }
}
