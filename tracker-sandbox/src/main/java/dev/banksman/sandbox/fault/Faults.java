package dev.banksman.sandbox.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.banksman.sandbox.fault.Fault.Kind;
import dev.banksman.sandbox.hook.Courier;
import dev.banksman.sandbox.hook.Parcel;
import dev.banksman.sandbox.http.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** The faults in force. Chance is drawn from one seed, in the order in which things happen. */
public final class Faults {

    private static final class Live {
        private final int id;
        private final Fault fault;
        private long hits;

        Live(int id, Fault fault) {
            this.id = id;
            this.fault = fault;
        }
    }

    private final List<Live> all = new ArrayList<>();
    private final Random random;
    private int lastId;

    public Faults(long seed) {
        this.random = new Random(seed);
    }

    public synchronized int add(Fault fault) {
        all.add(new Live(++lastId, fault));
        return lastId;
    }

    public synchronized void clear() {
        all.clear();
    }

    public synchronized boolean remove(int id) {
        return all.removeIf(one -> one.id == id);
    }

    public synchronized ArrayNode json() {
        return Json.array(
                all.stream()
                        .map(one -> one.fault.json().put("id", one.id).put("hits", one.hits))
                        .toList());
    }

    /** What befalls a call of an app: the first fault that fits and whose chance it is. */
    public synchronized Optional<Fault> ofCall(String site, String method, String path) {
        return all.stream()
                .filter(one -> !one.fault.kind().ofDeliveries())
                .filter(one -> one.fault.where().call(site, method, path))
                .filter(this::strikes)
                .findFirst()
                .map(one -> one.fault);
    }

    private boolean strikes(Live one) {
        boolean struck = one.hits < one.fault.count() && random.nextDouble() < one.fault.rate();
        one.hits += struck ? 1 : 0;
        return struck;
    }

    /** What becomes of a delivery: all faults that fit, together. */
    public synchronized Courier.Fate ofDelivery(Parcel parcel) {
        if (all.isEmpty()) {
            return Courier.Fate.PLAIN;
        }
        if (struck(parcel, fault -> fault.kind() == Kind.DROP_WEBHOOK).isPresent()) {
            return new Courier.Fate(List.of());
        }
        int copies =
                struck(parcel, fault -> fault.kind() == Kind.DUPLICATE_WEBHOOK)
                        .map(Fault::copies)
                        .orElse(1);
        Duration most =
                struck(parcel, fault -> fault.kind() == Kind.SHUFFLE)
                        .map(Fault::delay)
                        .orElse(Duration.ZERO);
        List<Duration> delays = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            delays.add(
                    most.isZero()
                            ? Duration.ZERO
                            : Duration.ofMillis(random.nextLong(most.toMillis() + 1)));
        }
        return new Courier.Fate(delays);
    }

    private Optional<Fault> struck(Parcel parcel, Predicate<Fault> wanted) {
        return all.stream()
                .filter(one -> wanted.test(one.fault))
                .filter(one -> one.fault.where().delivery(parcel.site(), parcel.event()))
                .filter(this::strikes)
                .findFirst()
                .map(one -> one.fault);
    }
}
