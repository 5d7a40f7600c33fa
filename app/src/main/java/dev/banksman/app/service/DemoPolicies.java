package dev.banksman.app.service;

import dev.banksman.app.io.UnusableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The starter policies as the sandbox has them: in {@code advise}, and a second after the finding.
 * They lie in the data folder as a file of their own, to be played with.
 */
final class DemoPolicies {

    private static final String SOURCE = "/policies/starter.yaml";
    private static final String FILE = "policies.yaml";

    private DemoPolicies() {}

    /** The file, made when it is not there. */
    static Path in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.writeString(file, text());
            }
        } catch (IOException e) {
            throw new UnusableException(file + " cannot be made: " + e, e);
        }
        return file;
    }

    static String text() throws IOException {
        try (InputStream starter = DemoPolicies.class.getResourceAsStream(SOURCE)) {
            if (starter == null) {
                throw new IOException("the starter policies are not in this build");
            }
            return demo(new String(starter.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String demo(String starter) {
        String head =
                """
                # The starter policies (policies/starter.yaml) for the sandbox: they speak, a second after they find
                # something. Change this file and watch what happens; it is read again when it changes.
                """;
        String rules =
                starter.substring(starter.indexOf("version: 1"))
                        .replaceFirst("(?m)^  mode: shadow .*$", "  mode: advise")
                        .replaceAll("(?m)^    grace: .*\\n", "")
                        .replaceAll("(?m)^  - (use|id): (.*)$", "  - $1: $2\n    grace: PT1S");
        return head + rules;
    }
}
