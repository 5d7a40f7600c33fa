package dev.banksman.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.focus_shift.jollyday.core.HolidayManager;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-05-01, true, Labour Day",
        "DE, 2026-04-03, true, Good Friday",
        "DE, 2026-01-06, false, Epiphany is no holiday of all Germany",
        "DE-BY, 2026-01-06, true, but one of Bavaria",
        "de-by, 2026-01-06, true, in lower case as well",
        "DE-BY, 2026-05-01, true, which has those of Germany too",
        "DE-BY, 2026-08-08, false, the Peace Festival is Augsburg's alone",
        "DE-BY-AG, 2026-08-08, true, two levels down",
        "DE, 2026-05-04, false, an ordinary Monday",
        "GB-SCT, 2026-11-30, true, St Andrew's Day",
        "GB-ENG, 2026-11-30, false, which England does not keep",
        "AT, 2026-12-24, false, an observance",
        "US, 2026-07-03, true, observed on the Friday",
        "US, 2026-07-04, false, instead of the Saturday",
        "US, 2021-12-31, true, New Year's Day 2022 observed in the old year",
        "US, 2022-01-01, false, and not again in the new one",
        "none, 2026-12-25, false, nothing is kept",
    })
    void knows_public_holidays(String code, LocalDate date, boolean holiday, String because) {
        assertThat(Holidays.of(code).in(date.getYear()).contains(date))
                .as(because)
                .isEqualTo(holiday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "", "Germany", "D", "-", "-BY", "../de", "de_by", "ß"})
    void refuses_unknown_countries(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of(code))
                .withMessageContaining(Foreign.quoted(code))
                .withMessageContaining("AT, AU, AW")
                .withMessageContaining("DE, DJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE-XX", "DE-", "DE--BY", "DE-BAVARIA"})
    void refuses_unknown_parts(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of(code))
                .withMessageContaining(Foreign.quoted(code))
                .withMessageContaining("of DE allowed are DE, DE-BB, DE-BE, DE-BW, DE-BY");
    }

    @Test
    void refuses_a_part_where_there_are_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of("DE-BE-X"))
                .withMessageEndingWith("of DE-BE allowed are DE-BE");
    }

    @Test
    void cuts_a_long_code_in_the_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of("-".repeat(100_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2_000));
    }

    @Test
    void are_equal_when_they_are_of_the_same_place() {
        assertThat(Holidays.of("de-by"))
                .isEqualTo(Holidays.of("DE-BY"))
                .hasSameHashCodeAs(Holidays.of("DE-BY"))
                .hasToString("DE-BY")
                .isNotEqualTo(Holidays.of("DE"));
        assertThat(Holidays.of("none")).isEqualTo(Holidays.none()).hasToString("none");
    }

    @Test
    void have_an_answer_for_every_place_in_every_year_a_calendar_asks_for() {
        for (String country : HolidayManager.getSupportedCalendarCodes()) {
            Holidays holidays = Holidays.of(country);

            assertThat(holidays.in(WorkTimeline.FIRST_YEAR))
                    .allMatch(date -> date.getYear() == WorkTimeline.FIRST_YEAR);
            assertThat(holidays.in(WorkTimeline.END_YEAR - 1))
                    .allMatch(date -> date.getYear() == WorkTimeline.END_YEAR - 1);
        }
    }
}
