package dev.banksman.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateShiftTest {

    @ParameterizedTest
    @CsvSource({
        "2008-12-31,                     2009-01-14",
        "2008-02-20,                     2008-03-05",
        "2007-02-12T14:48:39.000+0000,   2007-02-26T14:48:39.000+0000",
        "2008-12-31 00:00:00.0,          2009-01-14 00:00:00.0",
        "2009-06-22T11:33:00Z,           2009-07-06T11:33:00Z"
    })
    void moves_dates_by_whole_weeks_and_keeps_the_time(String before, String after) {
        assertThat(new DateShift(2).apply(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2008-12",
                "2008-02-31",
                "2008-12-31x",
                "20081231 and more",
                "2008/12/31",
                "2008-12-31 was the day on which everything changed"
            })
    void leaves_alone_what_is_no_date(String text) {
        assertThat(new DateShift(2).apply(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008-12-31", "2008-12-31 00:00:00.0"})
    void moves_nothing_by_no_weeks(String text) {
        assertThat(new DateShift(0).apply(text)).isSameAs(text);
    }
}
