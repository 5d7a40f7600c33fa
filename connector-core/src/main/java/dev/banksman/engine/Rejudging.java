package dev.banksman.engine;

import dev.banksman.item.ItemRef;
import dev.banksman.port.SweepStore.Kind;
import dev.banksman.port.SweepStore.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges every item of a tenant anew when its policies change, or when it may be written to again,
 * so many a second. How far it came is stored as {@code version:item}, so that a restart goes on.
 */
final class Rejudging {

    /** When a thing is to be done that is done. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String DONE = "done";

    private final EnginePorts ports;
    private final int perSecond;

    Rejudging(EnginePorts ports, int perSecond) {
        this.ports = ports;
        this.perSecond = perSecond;
    }

    void begin(String tenant, long version, Instant now) {
        Optional<Progress> before = before(tenant);
        if (before.filter(p -> p.page().startsWith(version + ":")).isPresent()) {
            return;
        }
        Instant since = before.map(p -> later(p.since(), now)).orElse(now);
        Progress fresh = new Progress(tenant, "", Kind.REJUDGE, since, version + ":", 0, 0, now);
        if (before.isPresent()) {
            ports.sweeps().put(fresh);
        } else {
            ports.sweeps().begin(fresh);
        }
    }

    /** Later than what another node began, whose clock may be ahead. */
    private static Instant later(Instant before, Instant now) {
        return now.isAfter(before) ? now : before.plusMillis(1);
    }

    private Optional<Progress> before(String tenant) {
        return ports.sweeps().all(tenant).stream()
                .filter(p -> p.kind() == Kind.REJUDGE)
                .findFirst();
    }

    Progress goOn(Progress progress, Instant now) {
        int colon = progress.page().indexOf(':');
        String version = progress.page().substring(0, colon);
        String last = progress.page().substring(colon + 1);
        Optional<ItemRef> after = last.isEmpty() ? Optional.empty() : Optional.of(ref(last));
        List<ItemRef> items = ports.items().items(progress.tenant(), "", after, perSecond);
        ports.items().wake(items);
        boolean over = items.size() < perSecond;
        String page = version + ":" + (over ? DONE : items.getLast());
        return new Progress(
                progress.tenant(),
                progress.project(),
                progress.kind(),
                progress.since(),
                page,
                progress.seen() + items.size(),
                progress.total(),
                over ? NEVER : now.plus(Duration.ofSeconds(1)));
    }

    private static ItemRef ref(String text) {
        String[] parts = text.split(":", 3);
        return new ItemRef(parts[0], parts[1], parts[2]);
    }
}
