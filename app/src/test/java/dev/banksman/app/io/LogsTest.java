package dev.banksman.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** SLF4J chooses once in a process, so each choice gets one of its own. */
@Timeout(60)
class LogsTest {

    @TempDir private Path folder;

    @Test
    void commands_are_silent() throws Exception {
        assertThat(saidWith("silent")).isEmpty();
    }

    @Test
    void the_service_is_heard() throws Exception {
        assertThat(saidWith("spoken")).isEqualToIgnoringNewLines("a line of the log");
    }

    @Test
    void a_service_is_heard_though_commands_are_silent() throws Exception {
        assertThat(saidWith("silent", "spoken")).isEqualToIgnoringNewLines("a line of the log");
    }

    private String saidWith(String... choices) throws Exception {
        Path config =
                Files.writeString(
                        folder.resolve("logback.xml"),
                        """
                        <configuration>
                          <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                            <encoder><pattern>%m%n</pattern></encoder>
                          </appender>
                          <root level="INFO"><appender-ref ref="out"/></root>
                        </configuration>
                        """);
        ProcessBuilder builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dlogback.configurationFile=" + config,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Speaker.class.getName());
        builder.command().addAll(List.of(choices));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    /** What runs in that process. */
    static final class Speaker {

        public static void main(String[] choices) {
            for (String choice : choices) {
                switch (choice) {
                    case "silent" -> Logs.silent();
                    default -> Logs.spoken();
                }
            }
            LoggerFactory.getLogger("a library").error("a line of the log");
        }
    }
}
