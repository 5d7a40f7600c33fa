package dev.banksman.testkit.team;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The invented history that ships as {@code examples/history.ndjson}: a payments and a platform
 * project in the spring of 2026, in which each policy has something to say and most items give none
 * of them a reason to.
 */
public final class ExampleHistory {

    private ExampleHistory() {}

    /** The whole file: one Jira issue a line. The same on every call. */
    public static String text() {
        Tales tales = new Tales();
        PayoutTales.tell(tales);
        MerchantTales.tell(tales);
        PlatformTales.tell(tales);
        return tales.lines().stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** Writes the history to the file that is named first. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), text());
    }
}
