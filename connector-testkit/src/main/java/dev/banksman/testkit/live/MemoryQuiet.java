package dev.banksman.testkit.live;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.BurstWatch;
import dev.banksman.plan.Quietness;
import dev.banksman.port.Outcome.Accounts;
import dev.banksman.port.Outcome.Addressee;
import dev.banksman.port.Quiet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The accounts of quietness in memory, for one tenant. */
public final class MemoryQuiet implements Quiet {

    private final Map<Addressee, Integer> messages = new HashMap<>();
    private final Map<String, Map<ItemRef, Instant>> spoken = new HashMap<>();
    private final Map<String, Instant> stopped = new HashMap<>();
    private Optional<BurstWatch> watch = Optional.empty();
    private String tenant = "";
    private Predicate<ItemRef> unsaid = item -> false;

    void asks(Predicate<ItemRef> isUnsaid) {
        unsaid = isUnsaid;
    }

    synchronized void count(ItemRef item, Accounts used, Instant at) {
        used.messages().forEach((who, count) -> messages.merge(who, count, Integer::sum));
        used.spoke()
                .forEach(rule -> spoken.computeIfAbsent(rule, r -> new HashMap<>()).put(item, at));
    }

    @Override
    public synchronized Map<String, Integer> messages(
            String ofTenant, Collection<String> people, LocalDate day) {
        Map<String, Integer> counts = new HashMap<>();
        people.forEach(
                person -> counts.put(person, messages.getOrDefault(new Addressee(person, day), 0)));
        return counts;
    }

    @Override
    public synchronized int spokenSince(
            String ofTenant, String rule, Instant since, ItemRef except) {
        return (int)
                spoken.getOrDefault(rule, Map.of()).entrySet().stream()
                        .filter(e -> !e.getValue().isBefore(since) && !e.getKey().equals(except))
                        .count();
    }

    @Override
    public synchronized Map<String, Instant> stopped(String ofTenant) {
        return Map.copyOf(stopped);
    }

    @Override
    public synchronized void stop(String ofTenant, String rule, Instant at) {
        stopped.put(rule, at);
    }

    @Override
    public synchronized void release(String ofTenant, String rule) {
        stopped.remove(rule);
    }

    @Override
    public synchronized Set<ItemRef> changed(
            ItemRef item, Person actor, Instant at, Quietness.Bursts limits) {
        tenant = item.tenant();
        if (watch.isEmpty()) {
            watch = Optional.of(new BurstWatch(Optional.of(limits)));
        }
        return new HashSet<>(watch.get().changed(item, Optional.of(actor), at));
    }

    @Override
    public synchronized List<Over> over(Instant now, Optional<Quietness.Bursts> limits) {
        return watch.stream()
                .flatMap(bursts -> bursts.ended(now).stream())
                .map(
                        burst ->
                                new Over(
                                        tenant,
                                        burst.actor(),
                                        burst.items().stream().filter(unsaid).toList(),
                                        burst.endedAt()))
                .toList();
    }
}
