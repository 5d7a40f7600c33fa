package dev.banksman.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.io.Captured;
import org.junit.jupiter.api.Test;

class MainTest {

    private final Captured captured = new Captured();

    @Test
    void says_its_version() {
        assertThat(run("--version")).isZero();
        assertThat(captured.out()).startsWith("banksman ");
    }

    @Test
    void says_how_it_is_used() {
        assertThat(run("--help")).isZero();
        assertThat(captured.out()).contains("Usage: banksman");
    }

    @Test
    void alone_it_says_how_it_is_used() {
        assertThat(run()).isZero();
        assertThat(captured.out()).contains("Usage: banksman", "examples/history.ndjson");
        assertThat(captured.err()).isEmpty();
    }

    @Test
    void refuses_what_it_does_not_know_with_exit_code_2() {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(captured.err()).contains("--nonsense", "./banksman --help");
        assertThat(captured.out()).isEmpty();
    }

    private int run(String... args) {
        return Main.run(captured.streams(), args);
    }
}
