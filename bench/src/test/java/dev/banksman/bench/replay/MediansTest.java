package dev.banksman.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    void is_the_middle_whatever_the_order() {
        assertThat(Medians.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    }

    @Test
    void is_between_the_two_middle_ones_of_an_even_number() {
        assertThat(Medians.of(List.of(4.0, 1.0, 100.0, 2.0))).isEqualTo(3.0);
    }

    @Test
    void there_is_none_of_nothing() {
        assertThatThrownBy(() -> Medians.of(List.of())).hasMessage("nothing was measured");
    }
}
