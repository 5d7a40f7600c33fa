package dev.banksman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void says_its_version() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("banksman ");
    }

    @Test
    void says_how_it_is_used() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: banksman");
    }

    @Test
    void refuses_what_it_does_not_know_with_exit_code_2() {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("--nonsense");
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
