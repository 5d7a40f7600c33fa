package dev.banksman.testkit.live;

import dev.banksman.graph.FamilyGraph;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Ripple;
import dev.banksman.plan.FindingEvent;
import dev.banksman.policy.Reach;
import dev.banksman.port.Claim;
import dev.banksman.port.Delivery;
import dev.banksman.port.Effort;
import dev.banksman.port.Inbox;
import dev.banksman.port.Intent;
import dev.banksman.port.ItemState;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Outcome;
import dev.banksman.port.Settlement;
import dev.banksman.port.Surroundings;
import dev.banksman.port.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The item rows in memory: what a crash leaves is what was committed, as in a database. */
public final class MemoryItems implements ItemStore, Inbox {

    private final InstantSource clock;
    private final MemoryTenants tenants;
    private final MemoryQuiet quiet;
    private final Map<ItemRef, MemoryRow> rows = new TreeMap<>();
    private final Set<String> inbox = new HashSet<>();
    private final Map<Long, Effort> efforts = new TreeMap<>();
    private final List<FindingEvent> events = new ArrayList<>();
    private final LinkGraph links = new LinkGraph();
    private final FamilyGraph families = new FamilyGraph();
    private long lastEffort;
    private long commits;

    public MemoryItems(InstantSource clock, MemoryTenants tenants, MemoryQuiet quiet) {
        this.clock = clock;
        this.tenants = tenants;
        this.quiet = quiet;
        quiet.asks(this::isUnsaid);
    }

    @Override
    public synchronized Receipt accept(Delivery delivery) {
        if (tenants.find(delivery.tenant()).filter(t -> t.state() != Tenant.State.GONE).isEmpty()) {
            return Receipt.REFUSED;
        }
        if (!inbox.add(delivery.tenant() + " " + delivery.id())) {
            return Receipt.REPEATED;
        }
        delivery.looks().forEach(look -> row(look.item()).take(look, clock.instant()));
        return Receipt.ACCEPTED;
    }

    @Override
    public synchronized List<Claim> claim(Appetite appetite) {
        Instant now = clock.instant();
        List<Claim> claims = new ArrayList<>();
        Map<String, Integer> flying = new HashMap<>();
        rows.values().stream()
                .filter(row -> row.isLeased(now))
                .forEach(row -> flying.merge(row.item.tenant(), 1, Integer::sum));
        List<MemoryRow> due =
                rows.values().stream()
                        .filter(row -> row.isDue(now))
                        .sorted(Comparator.comparing((MemoryRow row) -> row.nextRun))
                        .toList();
        for (MemoryRow row : due) {
            Optional<Tenant> tenant =
                    tenants.find(row.item.tenant()).filter(t -> t.state() != Tenant.State.GONE);
            boolean full =
                    flying.getOrDefault(row.item.tenant(), 0) >= appetite.perTenant()
                            || claims.size() >= appetite.most();
            if (tenant.isPresent() && !full) {
                flying.merge(row.item.tenant(), 1, Integer::sum);
                claims.add(row.claim(tenant.get(), appetite, now, open(row.item)));
            }
        }
        return claims;
    }

    private List<Effort> open(ItemRef item) {
        return efforts.values().stream()
                .filter(e -> e.intent().item().equals(item))
                .filter(e -> e.state() == Effort.State.PLANNED)
                .toList();
    }

    @Override
    public synchronized int takeBack(String node) {
        int back = 0;
        for (MemoryRow row : rows.values()) {
            if (row.holder.equals(node) && row.isLeased(clock.instant())) {
                row.release();
                back++;
            }
        }
        return back;
    }

    @Override
    public synchronized boolean extend(Claim claim, Duration lease) {
        return held(claim).map(row -> row.lease(clock.instant().plus(lease))).isPresent();
    }

    @Override
    public synchronized Surroundings around(ItemRef item, Reach reach) {
        Set<ItemRef> near = new HashSet<>(new Ripple(both(reach), links, families).of(item));
        near.add(item);
        LinkGraph nearLinks = new LinkGraph();
        FamilyGraph nearFamilies = new FamilyGraph();
        Map<ItemRef, Neighbour.Known> known = new HashMap<>();
        for (ItemRef ref : near) {
            links.blockersOf(ref).forEach(blocker -> nearLinks.add(blocker, ref));
            links.dependentsOf(ref).forEach(dependent -> nearLinks.add(ref, dependent));
            state(ref)
                    .flatMap(ItemState::present)
                    .ifPresent(
                            present -> {
                                known.put(ref, present);
                                nearFamilies.restate(Optional.empty(), present.item());
                            });
        }
        return new Surroundings(nearLinks, nearFamilies, known);
    }

    private static Reach both(Reach reach) {
        int depth = Math.max(reach.blockers(), reach.dependents());
        return new Reach(depth, depth, reach.family());
    }

    @Override
    public synchronized Optional<List<Effort>> commit(Claim claim, Outcome outcome) {
        Optional<MemoryRow> row = held(claim);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(store(row.get(), claim, outcome));
    }

    @Override
    public synchronized boolean commitAndFinish(
            Claim claim, Outcome outcome, Optional<Instant> next) {
        Optional<MemoryRow> row = held(claim);
        row.ifPresent(
                held -> {
                    store(held, claim, outcome);
                    held.finish(claim.seen(), next, clock.instant());
                });
        return row.isPresent();
    }

    private List<Effort> store(MemoryRow row, Claim claim, Outcome outcome) {
        commits++;
        Instant now = clock.instant();
        relate(row.state, outcome.state());
        row.state = outcome.state();
        row.forget(claim);
        events.addAll(outcome.events());
        outcome.mail().forEach((to, letters) -> row(to).post(letters, now));
        outcome.ripple().stream().filter(rows::containsKey).forEach(ref -> row(ref).stir(now));
        outcome.strangers().stream()
                .filter(ref -> !rows.containsKey(ref))
                .forEach(ref -> row(ref).stir(now));
        quiet.count(row.item, outcome.accounts(), now);
        List<Effort> made = new ArrayList<>();
        for (Intent intent : outcome.intents()) {
            supersede(intent);
            lastEffort++;
            Effort effort =
                    new Effort(
                            lastEffort,
                            intent,
                            Effort.State.PLANNED,
                            1,
                            "",
                            "",
                            "",
                            Optional.empty());
            efforts.put(lastEffort, effort);
            made.add(effort);
        }
        return made;
    }

    private void supersede(Intent intent) {
        efforts.replaceAll(
                (id, e) ->
                        e.state() == Effort.State.PLANNED
                                        && e.intent().item().equals(intent.item())
                                        && e.intent().surface().equals(intent.surface())
                                ? MemoryRow.settled(
                                        e,
                                        new Settlement(id, Effort.State.SUPERSEDED, "", "", ""),
                                        clock.instant())
                                : e);
    }

    private void relate(ItemState before, ItemState after) {
        Optional<WorkItem> was = before.present().map(known -> known.item());
        after.present()
                .ifPresent(
                        is -> {
                            links.restate(was, is.item());
                            families.restate(was, is.item());
                        });
    }

    @Override
    public synchronized boolean begin(Claim claim, Effort effort) {
        return held(claim).isPresent();
    }

    @Override
    public synchronized boolean settle(
            Claim claim, ItemState state, List<Settlement> settlements, Optional<Instant> next) {
        Optional<MemoryRow> row = held(claim);
        row.ifPresent(
                held -> {
                    commits++;
                    relate(held.state, state);
                    held.state = state;
                    settlements.forEach(
                            s ->
                                    efforts.computeIfPresent(
                                            s.effort(),
                                            (id, e) -> MemoryRow.settled(e, s, clock.instant())));
                    held.finish(claim.seen(), next, clock.instant());
                });
        return row.isPresent();
    }

    @Override
    public synchronized boolean postpone(Claim claim, Instant notBefore) {
        return held(claim).map(row -> row.retry(notBefore, false)).isPresent();
    }

    @Override
    public synchronized boolean fail(Claim claim, Instant notBefore, String reason) {
        return held(claim).map(row -> row.retry(notBefore, true)).isPresent();
    }

    @Override
    public synchronized boolean park(Claim claim, String reason) {
        return held(claim).map(row -> row.park(reason)).isPresent();
    }

    @Override
    public synchronized void touch(ItemRef item, String project, Look.Kind why) {
        Instant now = clock.instant();
        row(item).take(new Look(item, project, why, Optional.empty(), now, ""), now);
    }

    @Override
    public synchronized void post(ItemRef item, List<Mail> mail) {
        row(item).post(mail, clock.instant());
    }

    @Override
    public synchronized List<ItemRef> items(
            String tenant, String project, Optional<ItemRef> after, int most) {
        return rows.values().stream()
                .filter(row -> row.item.tenant().equals(tenant))
                .filter(row -> project.isEmpty() || project.equals(project(row)))
                .map(row -> row.item)
                .filter(ref -> after.isEmpty() || ref.compareTo(after.get()) > 0)
                .limit(most)
                .toList();
    }

    private static String project(MemoryRow row) {
        return row.state.present().map(known -> known.item().project().key()).orElse("");
    }

    @Override
    public synchronized void wake(List<ItemRef> items) {
        items.forEach(ref -> row(ref).stir(clock.instant()));
    }

    @Override
    public synchronized Optional<Effort> effort(String tenant, long id) {
        return Optional.ofNullable(efforts.get(id));
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return rows.values().stream()
                .filter(row -> row.parked == null)
                .map(row -> row.dueAt())
                .filter(at -> !at.equals(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    /** What is stored of an item. */
    public synchronized Optional<ItemState> state(ItemRef item) {
        return Optional.ofNullable(rows.get(item)).map(row -> row.state);
    }

    /** As if it had never been stored. */
    public synchronized void forget(ItemRef item) {
        rows.remove(item);
    }

    /** Why an item is put aside, if it is. */
    public synchronized Optional<String> parked(ItemRef item) {
        return Optional.ofNullable(rows.get(item)).flatMap(row -> Optional.ofNullable(row.parked));
    }

    public synchronized List<Effort> efforts() {
        return List.copyOf(efforts.values());
    }

    public synchronized List<FindingEvent> events() {
        return List.copyOf(events);
    }

    /** How often something was committed by workers. */
    public synchronized long commits() {
        return commits;
    }

    private boolean isUnsaid(ItemRef item) {
        @Nullable MemoryRow row = rows.get(item);
        return row != null && row.state.desk().isUnsaid();
    }

    private MemoryRow row(ItemRef item) {
        return rows.computeIfAbsent(item, MemoryRow::new);
    }

    private Optional<MemoryRow> held(Claim claim) {
        return Optional.ofNullable(rows.get(claim.item()))
                .filter(row -> row.epoch == claim.epoch() && row.leaseUntil != null);
    }
}
