package dev.banksman.app.service.config;

import java.time.Duration;
import java.util.List;

/** How long calls to trackers may take. */
public record ClientConfig(Duration connect, Duration call, int concurrent) {

    static final Option<Duration> CONNECT =
            Option.of(
                    "client.connect-timeout",
                    Kinds.time(Duration.parse("PT0.1S"), Duration.parse("PT30S")),
                    "PT5S",
                    "time to reach a tracker");

    static final Option<Duration> CALL =
            Option.of(
                    "client.call-timeout",
                    Kinds.time(Duration.parse("PT0.1S"), Duration.parse("PT1M")),
                    "PT10S",
                    "time for a whole call with all its repetitions");

    static final Option<Integer> CONCURRENT =
            Option.of(
                    "client.concurrent-calls",
                    Kinds.count(1, 1_000),
                    "16",
                    "calls to one tenant at once");

    static final List<Option<?>> OPTIONS = List.of(CONNECT, CALL, CONCURRENT);

    static ClientConfig of(Chosen chosen) {
        return new ClientConfig(chosen.get(CONNECT), chosen.get(CALL), chosen.get(CONCURRENT));
    }
}
