package dev.banksman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchMainTest {

    @TempDir private Path folder;
    private final StringWriter said = new StringWriter();

    @Test
    void writes_copies_of_a_history() throws Exception {
        Path source = Files.writeString(folder.resolve("one.ndjson"), "{\"key\": \"PAY-1\"}\n");
        Path target = folder.resolve("three.ndjson");

        int code = run("copy", source.toString(), target.toString(), "--copies", "3");

        assertThat(code).isZero();
        assertThat(Files.readAllLines(target)).hasSize(3).last().asString().contains("PAYX2-1");
    }

    @Test
    void says_in_a_line_what_is_wrong() {
        int code = run("copy", folder.resolve("none").toString(), "x", "--copies", "3");

        assertThat(code).isEqualTo(2);
        assertThat(said.toString().lines())
                .singleElement()
                .asString()
                .startsWith("banksman bench: ")
                .contains("none");
    }

    @Test
    void a_folder_of_the_users_stays_and_a_temporary_one_goes() throws Exception {
        Path given = folder.resolve("given");
        WorkFolder kept = WorkFolder.at(given);
        WorkFolder temporary = WorkFolder.at(null);
        Files.writeString(temporary.path().resolve("x10.ndjson"), "large");

        kept.close();
        temporary.close();

        assertThat(given).isDirectory();
        assertThat(temporary.path()).doesNotExist();
    }

    private int run(String... arguments) {
        CommandLine line = BenchMain.commandLine();
        line.setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }
}
