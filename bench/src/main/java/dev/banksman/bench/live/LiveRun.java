package dev.banksman.bench.live;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Everything that {@code ./banksman bench live} measures, as lines of a report. */
public final class LiveRun {

    /** Jira takes 100 calls a second of one kind from one site: several sites bear the load. */
    private static final int LOAD_SITES = 10;

    private static final int FORCED_WRITES = 2_000;
    private static final int CRASH_EVENTS = 5_000;
    private static final Duration TRACKER_OF_CRASH = Duration.ofMillis(20);
    private static final int BURST_EVENTS = 100_000;
    private static final int BURST_ITEMS = 5_000;
    private static final int BURST_SITES = 50;

    private final Wish wish;
    private final Consumer<String> progress;

    /**
     * What to measure.
     *
     * @param postgres whether each service has a fresh PostgreSQL; else SQLite
     */
    public record Wish(Path home, Path work, boolean postgres, Load load, Extras extras) {}

    /**
     * How much to send.
     *
     * @param events flat out, in each round
     * @param rate events per second of the steady part
     * @param steady events of the steady part
     */
    public record Load(int rounds, int connections, int events, int rate, int steady) {}

    /** What takes longer. */
    public record Extras(int crashes, boolean burst) {}

    public LiveRun(Wish wish, Consumer<String> progress) {
        this.wish = wish;
        this.progress = progress;
    }

    /** Measures, which takes minutes. */
    public List<String> lines() throws IOException, InterruptedException, GeneralSecurityException {
        List<String> lines = new ArrayList<>(bounds());
        if (wish.load().rounds() > 0) {
            lines.add("");
            lines.addAll(
                    new LiveReport(
                                    new LiveBench(
                                                    setting(LOAD_SITES, Duration.ZERO),
                                                    wish.load(),
                                                    progress)
                                            .run())
                            .lines());
        }
        if (wish.extras().crashes() > 0) {
            lines.add("");
            lines.addAll(crashes());
        }
        if (wish.extras().burst()) {
            lines.add("");
            lines.add(burst());
        }
        return lines;
    }

    private Rig.Setting setting(int sites, Duration delay) {
        return new Rig.Setting(wish.home(), wish.work(), wish.postgres(), sites, delay);
    }

    private List<String> bounds() throws IOException, InterruptedException {
        double forced = Bounds.forcedWritesPerSecond(wish.work(), FORCED_WRITES);
        Site site = Site.numbered(0);
        IssueEvents events = new IssueEvents("http://127.0.0.1");
        Senders.TokenCache token = new Senders.TokenCache(site, "/");
        Senders.Sent bare =
                Bounds.bareServer(
                        wish.load().connections(),
                        wish.load().events(),
                        number ->
                                new Wire.Request(
                                        "/",
                                        token.token(),
                                        "bare-" + number,
                                        events.started(site, number, java.time.Instant.now())));
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Forced writes of 4 KB to the same disk, one writer: %,.0f a second.",
                        forced),
                String.format(
                        Locale.ROOT,
                        "A bare HTTP server that stores nothing: %,.0f a second, p99 %.1f ms.",
                        bare.perSecond(),
                        bare.answers().millis(0.99)));
    }

    private List<String> crashes()
            throws IOException, InterruptedException, GeneralSecurityException {
        List<CrashBench.Crash> all =
                new CrashBench(
                                setting(1, TRACKER_OF_CRASH),
                                wish.load().connections(),
                                CRASH_EVENTS,
                                progress)
                        .run(wish.extras().crashes());
        int lost = all.stream().mapToInt(CrashBench.Crash::lost).sum();
        int doubled = all.stream().mapToInt(CrashBench.Crash::doubled).sum();
        double slowest = all.stream().mapToDouble(CrashBench.Crash::readySeconds).max().orElse(0);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d crashes with %,d events each: %d lost, %d doubled; ready again after at"
                                + " most %.1f s.",
                        all.size(),
                        CRASH_EVENTS,
                        lost,
                        doubled,
                        slowest));
    }

    private String burst() throws IOException, InterruptedException, GeneralSecurityException {
        BurstBench.Burst burst =
                new BurstBench(
                                setting(BURST_SITES, Duration.ZERO),
                                wish.load().connections(),
                                progress)
                        .run(BURST_EVENTS, BURST_ITEMS);
        return String.format(
                Locale.ROOT,
                "%,d events over %,d items of %d sites: %,.0f a second, p99 %.1f ms, %d not 2xx;"
                        + " all written %.1f s after the last, %d missing, %d extra; %,d calls to the"
                        + " tracker; at most %d MiB resident.",
                BURST_EVENTS,
                BURST_ITEMS,
                BURST_SITES,
                burst.sent().perSecond(),
                burst.sent().answers().millis(0.99),
                burst.sent().refused(),
                burst.drainedSeconds(),
                burst.missing(),
                burst.extra(),
                burst.calls(),
                burst.peakMib());
    }
}
