package dev.banksman.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void is_what_the_launcher_tells() {
        assertThat(Screen.parse("12:132")).isEqualTo(new Screen(true, true, 132));
        assertThat(Screen.parse("2:80")).isEqualTo(new Screen(false, true, 80));
        assertThat(Screen.parse("1:")).isEqualTo(new Screen(true, false, 100));
        assertThat(Screen.parse("1:wide")).isEqualTo(new Screen(true, false, 100));
    }

    @Test
    void is_none_when_nothing_is_told() {
        assertThat(Screen.parse("")).isEqualTo(Screen.NONE);
        assertThat(Screen.NONE.colour()).isFalse();
    }
}
