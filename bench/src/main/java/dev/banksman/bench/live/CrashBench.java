package dev.banksman.bench.live;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Kills the service with -9 while events pour in, starts it again at once, sends again what was not
 * acknowledged, and counts what is missing or doubled at the tracker.
 */
final class CrashBench {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Rig.Setting setting;
    private final int connections;
    private final int events;
    private final Consumer<String> progress;

    CrashBench(Rig.Setting setting, int connections, int events, Consumer<String> progress) {
        this.setting = setting;
        this.connections = connections;
        this.events = events;
        this.progress = progress;
    }

    /**
     * What a crash cost.
     *
     * @param acknowledged events answered 2xx before it
     * @param lost comments owed for an acknowledged event, or one sent again, that never came
     * @param doubled comments that stand beyond the one that is owed
     */
    record Crash(int acknowledged, int lost, int doubled, double readySeconds) {}

    List<Crash> run(int crashes)
            throws IOException, InterruptedException, GeneralSecurityException {
        List<Crash> all = new ArrayList<>();
        for (int i = 1; i <= crashes; i++) {
            Crash crash = crash();
            progress.accept("  crash " + i + ": " + crash);
            all.add(crash);
        }
        return all;
    }

    private Crash crash() throws IOException, InterruptedException, GeneralSecurityException {
        try (Rig rig = Rig.start(setting)) {
            rig.senders(connections, rig::created).flatOut(0, events);
            BitSet acknowledged = new BitSet(events);
            int half = events / 2;
            try {
                rig.senders(connections, noting(rig, acknowledged, half)).flatOut(0, events);
            } catch (IOException died) {
                progress.accept("  killed: " + died.getMessage());
            }
            int before = count(acknowledged);
            Duration ready = rig.killAndStart();
            resend(rig, acknowledged);
            int lost = rig.awaitComments(0, events, PATIENCE);
            Thread.sleep(2_000);
            return new Crash(before, lost, rig.extra(0, events), ready.toMillis() / 1e3);
        }
    }

    /** A connection's next request means that its last one was answered. */
    private static Senders.Work noting(Rig rig, BitSet acknowledged, int killAt) {
        ThreadLocal<Integer> last = new ThreadLocal<>();
        return number -> {
            Integer answered = last.get();
            if (answered != null) {
                synchronized (acknowledged) {
                    acknowledged.set(answered);
                    if (acknowledged.cardinality() == killAt) {
                        rig.service().kill();
                    }
                }
            }
            last.set(number);
            return rig.started(number);
        };
    }

    private static int count(BitSet acknowledged) {
        synchronized (acknowledged) {
            return acknowledged.cardinality();
        }
    }

    /** As Jira repeats what was not answered 2xx, by the same identifier. */
    private void resend(Rig rig, BitSet acknowledged) throws IOException, GeneralSecurityException {
        try (Wire wire = new Wire(rig.service().settings().port())) {
            for (int number = 0; number < events; number++) {
                if (!acknowledged.get(number)) {
                    int status = wire.post(rig.started(number));
                    if (status / 100 != 2) {
                        throw new IOException("sent again and answered " + status);
                    }
                }
            }
        }
    }
}
