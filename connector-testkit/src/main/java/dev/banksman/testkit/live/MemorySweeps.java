package dev.banksman.testkit.live;

import dev.banksman.port.SweepStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far sweeps came, in memory. */
public final class MemorySweeps implements SweepStore {

    private final Map<String, Progress> all = new TreeMap<>();
    private final Map<String, Instant> leases = new HashMap<>();

    @Override
    public synchronized void begin(Progress progress) {
        all.putIfAbsent(key(progress), progress);
    }

    @Override
    public synchronized Optional<Progress> take(Instant now, Duration lease) {
        Optional<Progress> due =
                all.values().stream()
                        .filter(p -> !p.due().isAfter(now))
                        .filter(p -> !leases.getOrDefault(key(p), Instant.MIN).isAfter(now))
                        .min(Comparator.comparing(Progress::due));
        due.ifPresent(p -> leases.put(key(p), now.plus(lease)));
        return due;
    }

    @Override
    public synchronized void put(Progress progress) {
        all.put(key(progress), progress);
        leases.remove(key(progress));
    }

    /** From the first item again, where it began at all. */
    synchronized void judgeAnew(String tenant, Instant now) {
        all(tenant).stream()
                .filter(p -> p.kind() == Kind.REJUDGE)
                .map(p -> Progress.beginning(p.page()))
                .forEach(page -> put(new Progress(tenant, "", Kind.REJUDGE, now, page, 0, 0, now)));
    }

    @Override
    public synchronized List<Progress> all(String tenant) {
        return all.values().stream().filter(p -> p.tenant().equals(tenant)).toList();
    }

    @Override
    public synchronized void drop(String tenant, String project) {
        all.values().removeIf(p -> p.tenant().equals(tenant) && p.project().equals(project));
    }

    private static String key(Progress p) {
        return p.tenant() + "/" + p.project() + "/" + p.kind();
    }
}
