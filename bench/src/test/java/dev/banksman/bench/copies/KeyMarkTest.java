package dev.banksman.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMarkTest {

    private final KeyMark mark = new KeyMark(Set.of("PAY", "WEB_2"), "X3");

    @ParameterizedTest
    @CsvSource({
        "PAY-7,                           PAYX3-7",
        "WEB_2-1,                         WEB_2X3-1",
        "This issue depends on PAY-12,    This issue depends on PAYX3-12",
        "PAY-46_Create_a_page,            PAYX3-46_Create_a_page",
        "'PAY-1, WEB_2-9 (see PAY-1).',   'PAYX3-1, WEB_2X3-9 (see PAYX3-1).'"
    })
    void marks_each_key_in_a_text(String before, String after) {
        assertThat(mark.apply(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "PAY-", "UTF-8", "REPAY-7", "PAY-ROLL", "pay-7", "PAY 7", "-7"})
    void leaves_alone_what_only_looks_like_a_key(String text) {
        assertThat(mark.apply(text)).isSameAs(text);
    }

    @Test
    void marks_projects() {
        assertThat(mark.ofProject("PAY")).isEqualTo("PAYX3");
        assertThat(mark.ofProject("UTF")).isEqualTo("UTF");
    }
}
