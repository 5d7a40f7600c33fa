package dev.banksman.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.app.launcher.Checkout.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FindJdkTest {

    private static final String[] TOOLS = {
        "sh",
        "cat",
        "dirname",
        "readlink",
        "find",
        "head",
        "sed",
        "mkdir",
        "rm",
        "ln",
        "mv",
        "cp",
        "grep",
        "tail"
    };

    @TempDir private Path temp;
    private Path bin;
    private Checkout checkout;

    /** A machine on which no JDK is in any of the places where the launcher looks. */
    @BeforeEach
    void noJdkAnywhere() throws IOException {
        bin = Files.createDirectories(temp.resolve("bin"));
        for (String tool : TOOLS) {
            Checkout.script(bin.resolve(tool), "exec %s \"$@\"".formatted(whereIs(tool)));
        }
        checkout =
                new Checkout(temp.resolve("checkout"))
                        .with("JAVA_HOME", "")
                        .with("PATH", bin.toString())
                        .with("BANKSMAN_JDK_PATH", temp.resolve("jdks").toString());
    }

    @Test
    void without_any_it_says_how_to_get_one() throws Exception {
        Outcome outcome = checkout.run("hello");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(
                        "needs a JDK 25 or newer",
                        "JAVA_HOME (not set)",
                        "apt-get install",
                        "brew install");
    }

    @Test
    void one_that_is_too_old_is_none() throws Exception {
        Path old = jdk("old", "JAVA_VERSION=\"17.0.15\"");

        assertThat(checkout.with("JAVA_HOME", old.toString()).run("hello").exit()).isEqualTo(2);
    }

    @Test
    void a_runtime_without_a_compiler_is_none() throws Exception {
        Path jre = jdk("jre", "JAVA_VERSION=\"25\"");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(checkout.with("JAVA_HOME", jre.toString()).run("hello").exit()).isEqualTo(2);
    }

    @Test
    void a_newer_java_home_is_taken() throws Exception {
        Path next = jdk("next", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"26-ea\"\n");

        assertThat(checkout.with("JAVA_HOME", next.toString()).run("hello").out())
                .contains(next.toString());
    }

    @Test
    void the_java_on_the_path_is_taken_when_java_home_is_too_old() throws Exception {
        Path old = jdk("old", "JAVA_VERSION=\"21.0.1\"");
        Path good = jdk("good", "JAVA_VERSION=\"25.0.3\"");
        Files.createSymbolicLink(bin.resolve("java"), good.resolve("bin/java"));

        assertThat(checkout.with("JAVA_HOME", old.toString()).run("hello").out())
                .contains(good.toString());
    }

    @Test
    void the_folders_are_searched_last() throws Exception {
        jdk("jdks/a-old", "JAVA_VERSION=\"1.8.0_402\"");
        Path good = jdk("jdks/b good", "JAVA_VERSION=\"25\"");

        assertThat(checkout.run("hello").out()).contains(good.toString());
    }

    @Test
    void one_without_a_release_file_is_asked_itself() throws Exception {
        Path good = jdk("jdks/plain", "JAVA_VERSION=\"25\"");
        Files.delete(good.resolve("release"));

        assertThat(checkout.run("hello").out()).contains(good.toString());
    }

    /** A folder that looks like a JDK, whose java says where it is. */
    private Path jdk(String name, String release) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        Path programs = Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), release);
        for (String program : new String[] {"java", "javac"}) {
            Path file = programs.resolve(program);
            Checkout.script(
                    file,
                    """
                    [ "$1" = -version ] && echo 'openjdk version "25.0.3" 2026-04-21' >&2 && exit
                    echo "run by %s"
                    """
                            .formatted(file));
        }
        return folder;
    }

    private static Path whereIs(String tool) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path file = Path.of(folder, tool);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException("not on PATH: " + tool);
    }
}
