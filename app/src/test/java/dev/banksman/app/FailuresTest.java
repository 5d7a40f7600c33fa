package dev.banksman.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.io.Captured;
import dev.banksman.app.io.UnusableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class FailuresTest {

    private final Captured captured = new Captured();
    private boolean debug;
    private final Failures failures = new Failures(captured.streams(), () -> debug);

    @Test
    void what_is_unusable_is_said_as_it_is() {
        assertThat(handle(new UnusableException("a.yaml:1:2: wrong\na.yaml:3:4: wrong too")))
                .isEqualTo(2);
        assertThat(captured.err())
                .isEqualTo("banksman: a.yaml:1:2: wrong\nbanksman: a.yaml:3:4: wrong too\n");
    }

    @Test
    void a_full_disk_is_nobodys_fault() {
        assertThat(handle(new UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo(2);
        assertThat(captured.err()).contains("stopped", "No space left on device");
    }

    @Test
    void a_fault_of_our_own_says_so_in_one_line_and_asks_for_a_report() {
        assertThat(handle(new IllegalStateException("odd"))).isEqualTo(3);
        assertThat(captured.errLines())
                .singleElement()
                .asString()
                .contains("internal error", "odd", "report", "--debug");
    }

    @Test
    void debug_shows_where_it_arose() {
        debug = true;

        assertThat(handle(new IllegalStateException("odd"))).isEqualTo(3);
        assertThat(captured.err())
                .contains("at " + FailuresTest.class.getName() + ".debug_shows_where_it_arose");
    }

    @Test
    void too_little_memory_says_how_to_give_more() {
        assertThat(failures.internal(new OutOfMemoryError("heap"))).isEqualTo(3);
        assertThat(captured.err()).contains("out of memory", "BANKSMAN_JAVA_OPTS=-Xmx");
    }

    private int handle(Exception failed) {
        CommandLine command = new CommandLine(CommandLine.Model.CommandSpec.create());
        ParseResult parsed = command.parseArgs();
        return failures.handleExecutionException(failed, command, parsed);
    }
}
