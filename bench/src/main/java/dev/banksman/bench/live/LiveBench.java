package dev.banksman.bench.live;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Load generator, mock tracker and service in one run on one machine. Each round begins with a
 * fresh service and a warm-up.
 */
final class LiveBench {

    private static final int WARM_UP = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rig.Setting setting;
    private final LiveRun.Load load;
    private final Consumer<String> progress;

    LiveBench(Rig.Setting setting, LiveRun.Load load, Consumer<String> progress) {
        this.setting = setting;
        this.load = load;
        this.progress = progress;
    }

    List<Figures> run() throws IOException, InterruptedException, GeneralSecurityException {
        List<Figures> rounds = new ArrayList<>();
        for (int round = 1; round <= load.rounds(); round++) {
            progress.accept("round " + round + " of " + load.rounds());
            rounds.add(round());
        }
        return rounds;
    }

    private Figures round() throws IOException, InterruptedException, GeneralSecurityException {
        try (Rig rig = Rig.start(setting)) {
            long idle = rig.used().residentMib();
            warmUp(rig);
            int first = WARM_UP;
            Duration cpu = rig.used().cpu();
            Senders.Sent flatOut = saturate(rig, first);
            double micros = rig.used().cpu().minus(cpu).toNanos() / 1e3 / (2.0 * load.events());
            int from = first + load.events();
            long calls = rig.jira().calls();
            Senders.Sent steady = steady(rig, from);
            Times endToEnd = rig.endToEnd(from, steady);
            double perComment =
                    (double) (rig.jira().calls() - calls) / Math.max(1, endToEnd.count());
            progress.accept("  steady, event to comment: " + endToEnd.shown());
            return new Figures(
                    flatOut.perSecond(),
                    flatOut.answers(),
                    micros,
                    steady.answers(),
                    endToEnd,
                    perComment,
                    idle,
                    rig.used().peakMib(),
                    rig.service().untilReady().toMillis() / 1e3);
        }
    }

    private void warmUp(Rig rig) throws IOException, InterruptedException {
        rig.senders(load.connections(), rig::created).flatOut(0, WARM_UP);
        rig.senders(load.connections(), rig::started).flatOut(0, WARM_UP);
        complete("warm-up", rig.awaitComments(0, WARM_UP, PATIENCE));
    }

    private Senders.Sent saturate(Rig rig, int from) throws IOException, InterruptedException {
        rig.senders(load.connections(), rig::created).flatOut(from, load.events());
        Senders.Sent sent =
                rig.senders(load.connections(), rig::started).flatOut(from, load.events());
        progress.accept(
                String.format(
                        Locale.ROOT,
                        "  flat out: %.0f acknowledged a second, %s, %d refused",
                        sent.perSecond(),
                        sent.answers().shown(),
                        sent.refused()));
        complete("saturation", rig.awaitComments(from, load.events(), PATIENCE));
        return sent;
    }

    private Senders.Sent steady(Rig rig, int from) throws IOException, InterruptedException {
        rig.senders(load.connections(), rig::created)
                .atRate(from, load.steady(), load.rate() * 2.0);
        Thread.sleep(1_000);
        Senders.Sent sent =
                rig.senders(load.connections(), rig::started)
                        .atRate(from, load.steady(), load.rate());
        complete("steady part", rig.awaitComments(from, load.steady(), PATIENCE));
        progress.accept("  steady, acknowledgement: " + sent.answers().shown());
        return sent;
    }

    private static void complete(String what, int missing) throws IOException {
        if (missing > 0) {
            throw new IOException(what + ": " + missing + " comments that are owed never came");
        }
    }
}
