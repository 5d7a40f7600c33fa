package dev.banksman.jira.client;

import java.time.Duration;

/**
 * How calls are made.
 *
 * @param largestAnswer in bytes; what is longer is not read
 * @param atOnce calls of one tenant that may be under way at once
 */
public record ClientOptions(
        Hosts hosts, Times times, Circuit circuit, int largestAnswer, int atOnce) {

    public static final ClientOptions USUAL =
            new ClientOptions(Hosts.ATLASSIAN, Times.USUAL, Circuit.USUAL, 16 << 20, 16);

    /**
     * How long is waited.
     *
     * @param call for a call with all its repetitions
     * @param connect for a connection
     * @param pause before the first repetition, doubled for each more, with jitter
     * @param patience for a limit of ours that is over soon, rather than to give the call back
     */
    public record Times(Duration call, Duration connect, Duration pause, Duration patience) {
        public static final Times USUAL =
                new Times(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(300),
                        Duration.ofMillis(500));
    }

    /**
     * When a tenant that does not answer is left alone.
     *
     * @param calls the last so many calls are looked at
     * @param failed the part of them, in per cent, that makes the circuit open
     * @param open for how long
     */
    public record Circuit(int calls, float failed, Duration open) {
        public static final Circuit USUAL = new Circuit(20, 50, Duration.ofSeconds(30));
    }

    public ClientOptions with(Hosts other) {
        return new ClientOptions(other, times, circuit, largestAnswer, atOnce);
    }

    public ClientOptions with(Times other) {
        return new ClientOptions(hosts, other, circuit, largestAnswer, atOnce);
    }
}
