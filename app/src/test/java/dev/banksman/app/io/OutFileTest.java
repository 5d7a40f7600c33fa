package dev.banksman.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {

    @TempDir private Path folder;
    private final Captured captured = new Captured();

    @Test
    void appears_only_when_it_is_kept() throws IOException {
        Path place = folder.resolve("out.json");

        try (OutFile file = OutFile.begin(place.toString(), captured.streams())) {
            write(file, "whole");
            assertThat(place).doesNotExist();
            file.keep();
        }

        assertThat(place).hasContent("whole");
        assertThat(names()).containsExactly("out.json");
    }

    @Test
    void replaces_what_was_there_only_when_it_is_kept() throws IOException {
        Path place = Files.writeString(folder.resolve("out.json"), "before");

        try (OutFile file = OutFile.begin(place.toString(), captured.streams())) {
            write(file, "half");
        }
        assertThat(place).hasContent("before");
        assertThat(names()).containsExactly("out.json");

        try (OutFile file = OutFile.begin(place.toString(), captured.streams())) {
            write(file, "after");
            file.keep();
        }
        assertThat(place).hasContent("after");
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        try (OutFile file = OutFile.begin(link.toString(), captured.streams())) {
            write(file, "after");
            file.keep();
        }

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("after");
    }

    @Test
    void a_device_is_written_and_not_replaced() throws IOException {
        OutFile.check("--json", "/dev/null");
        try (OutFile file = OutFile.begin("/dev/null", captured.streams())) {
            write(file, "gone");
            file.keep();
        }

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void a_dash_is_standard_output_which_stays_open() throws IOException {
        OutFile.check("--json", "-");
        try (OutFile file = OutFile.begin("-", captured.streams())) {
            write(file, "one ");
            file.keep();
        }
        captured.streams().out().print("two");

        assertThat(captured.out()).isEqualTo("one two");
    }

    @Test
    void a_place_that_cannot_be_is_named_before_any_work() throws IOException {
        Path nowhere = folder.resolve("missing").resolve("out.json");

        assertThatThrownBy(() -> OutFile.check("--json", nowhere.toString()))
                .isInstanceOf(UnusableException.class)
                .hasMessage("--json %s: the folder %s is not there", nowhere, nowhere.getParent());
        assertThatThrownBy(() -> OutFile.check("--html", folder.toString()))
                .hasMessage("--html %s: that is a folder, name a file", folder);
        OutFile.check("--json", folder.resolve("new.json").toString());
        assertThat(names()).isEmpty();
    }

    private static void write(OutFile file, String text) throws IOException {
        file.stream().write(text.getBytes(StandardCharsets.UTF_8));
        file.stream().flush();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
