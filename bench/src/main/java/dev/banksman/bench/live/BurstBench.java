package dev.banksman.bench.live;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.Consumer;

/** Many events over few items of many sites, all at once, and how long it takes to be done. */
final class BurstBench {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Rig.Setting setting;
    private final int connections;
    private final Consumer<String> progress;

    BurstBench(Rig.Setting setting, int connections, Consumer<String> progress) {
        this.setting = setting;
        this.connections = connections;
        this.progress = progress;
    }

    /**
     * What a burst cost.
     *
     * @param calls calls to the tracker
     * @param drainedSeconds from the last acknowledgement to the last comment
     * @param extra comments beyond one an item
     */
    record Burst(
            Senders.Sent sent,
            int missing,
            int extra,
            long calls,
            double drainedSeconds,
            long peakMib) {}

    Burst run(int events, int items)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (Rig rig = Rig.start(setting)) {
            rig.senders(connections, rig::created).flatOut(0, items);
            long calls = rig.jira().calls();
            progress.accept("  sending " + events + " events over " + items + " items");
            Senders.Sent sent =
                    rig.senders(connections, number -> rig.touched(number, number % items))
                            .flatOut(0, events);
            long end = System.nanoTime();
            int missing = rig.awaitComments(0, items, PATIENCE);
            double drained = (System.nanoTime() - end) / 1e9;
            return new Burst(
                    sent,
                    missing,
                    rig.extra(0, items),
                    rig.jira().calls() - calls,
                    drained,
                    rig.used().peakMib());
        }
    }
}
