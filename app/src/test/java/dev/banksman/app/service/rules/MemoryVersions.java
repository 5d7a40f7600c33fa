package dev.banksman.app.service.rules;

import dev.banksman.port.PolicyVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of one tenant, in memory; each change of rules is an hour after the last. */
final class MemoryVersions implements PolicyVersions {

    static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private final List<Version> all = new ArrayList<>();
    private Optional<Long> active = Optional.empty();
    private long generation;
    private Map<String, String> prints = Map.of();
    private final Map<String, Instant> since = new HashMap<>();
    private final Map<String, Long> fresh = new HashMap<>();

    @Override
    public Version put(String tenant, String author, String yaml) {
        all.addFirst(new Version(all.size() + 1L, author, BEGIN, yaml, Optional.empty()));
        return all.getFirst();
    }

    @Override
    public List<Version> list(String tenant) {
        return all;
    }

    @Override
    public Optional<Version> get(String tenant, long version) {
        return all.stream().filter(one -> one.version() == version).findFirst();
    }

    @Override
    public Optional<Version> active(String tenant) {
        return active.flatMap(number -> get(tenant, number));
    }

    @Override
    public boolean activate(String tenant, long version) {
        active = Optional.of(version);
        return get(tenant, version).isPresent();
    }

    @Override
    public void deactivate(String tenant) {
        active = Optional.empty();
    }

    @Override
    public Bookkeeping rules(String tenant, Map<String, String> fingerprints) {
        if (!fingerprints.equals(prints)) {
            generation++;
            fingerprints.forEach(
                    (handle, print) -> {
                        if (!print.equals(prints.get(handle))) {
                            since.put(handle, BEGIN.plusSeconds(3600 * generation));
                            fresh.put(handle, generation);
                        }
                    });
            prints = Map.copyOf(fingerprints);
        }
        return new Bookkeeping(generation, since, fresh);
    }
}
