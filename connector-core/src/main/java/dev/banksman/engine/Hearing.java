package dev.banksman.engine;

import dev.banksman.graph.FamilyGraph;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Case;
import dev.banksman.judge.Docket;
import dev.banksman.judge.Judgement;
import dev.banksman.judge.Ripple;
import dev.banksman.policy.Reach;
import dev.banksman.port.Claim;
import dev.banksman.port.Decision;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Mail;
import dev.banksman.port.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts an item before the judge among the items around it. */
final class Hearing {

    private final ItemStore items;

    Hearing(ItemStore items) {
        this.items = items;
    }

    /**
     * What judging came to.
     *
     * @param ripple other items that may be judged otherwise now
     * @param strangers items that it names and that nobody ever read
     */
    record Heard(
            Case hearing,
            Judgement judgement,
            Surroundings around,
            Set<ItemRef> ripple,
            Set<ItemRef> strangers) {

        /** Whether another item was read, or is to be: it may be being read at this moment. */
        boolean isRead(ItemRef other) {
            return around.items().containsKey(other) || strangers.contains(other);
        }
    }

    Heard hear(Claim claim, Sight.There sight, Bench bench, Docket docket, Instant now) {
        Reach reach = bench.judge().reach();
        Surroundings stored = items.around(claim.item(), sight.matters() ? wide(reach) : reach);
        NavigableSet<ItemRef> ripple = new TreeSet<>();
        if (sight.matters()) {
            ripple.addAll(ripple(stored, reach, claim.item()));
        }
        Surroundings around = restated(stored, sight, reach);
        if (sight.matters()) {
            ripple.addAll(ripple(around, reach, claim.item()));
        }
        Case hearing =
                new Case(
                        sight.present(),
                        around.seenFrom(sight.present().item()),
                        sight.changed() ? sight.previous() : Optional.empty(),
                        sight.changes(),
                        docket,
                        now,
                        cause(claim),
                        bench.baseline(judgedBy(claim), claim.tenant()));
        return new Heard(
                hearing,
                bench.judge().judge(hearing),
                around,
                ripple,
                strangers(sight, around, reach));
    }

    /** What comes to light around an item was never judged, by whatever version. */
    private static long judgedBy(Claim claim) {
        boolean discovery = claim.mail().stream().anyMatch(Mail.Discovered.class::isInstance);
        return discovery ? 0 : claim.state().judgedBy();
    }

    /** Whether an item that was there before its tenant came is read for the first time. */
    static boolean discovers(Claim claim, Sight.There sight) {
        Instant made = sight.present().item().created();
        return claim.state().present().isEmpty() && made.isBefore(claim.tenant().since());
    }

    /** Whom the loss of an item concerns. */
    Set<ItemRef> ripple(ItemRef gone, Reach reach) {
        return ripple(items.around(gone, wide(reach)), reach, gone);
    }

    /** Whoever sees an item over its blockers is found over the item's dependents. */
    private static Reach wide(Reach reach) {
        int depth = Math.max(reach.blockers(), reach.dependents());
        return new Reach(depth, depth, reach.family());
    }

    private static NavigableSet<ItemRef> ripple(Surroundings around, Reach reach, ItemRef item) {
        return new Ripple(reach, around.links(), around.families()).of(item);
    }

    private static Case.Cause cause(Claim claim) {
        boolean nothing = claim.looks().isEmpty() && claim.mail().isEmpty();
        return nothing ? Case.Cause.TIME : Case.Cause.CHANGE;
    }

    /** What is stored, with the item as it is now and what it newly names. */
    private Surroundings restated(Surroundings stored, Sight.There sight, Reach reach) {
        Map<ItemRef, Neighbour.Known> known = new HashMap<>(stored.items());
        WorkItem item = sight.present().item();
        known.put(item.ref(), sight.present());
        if (!sight.changed()) {
            return new Surroundings(stored.links(), stored.families(), known);
        }
        LinkGraph links = stored.links();
        FamilyGraph families = stored.families();
        links.restate(sight.previous(), item);
        families.restate(sight.previous(), item);
        if (!reach.equals(Reach.SELF)) {
            for (ItemRef other : named(item, reach)) {
                if (!known.containsKey(other)) {
                    join(items.around(other, wide(reach)), links, families, known);
                }
            }
            known.put(item.ref(), sight.present());
        }
        return new Surroundings(links, families, known);
    }

    private static void join(
            Surroundings more,
            LinkGraph links,
            FamilyGraph families,
            Map<ItemRef, Neighbour.Known> known) {
        more.items()
                .forEach(
                        (ref, neighbour) -> {
                            if (known.putIfAbsent(ref, neighbour) == null) {
                                families.restate(Optional.empty(), neighbour.item());
                                more.links().blockersOf(ref).forEach(b -> links.add(b, ref));
                                more.links().dependentsOf(ref).forEach(d -> links.add(ref, d));
                            }
                        });
    }

    /** The items that it names and that some rule would look at. */
    private static Set<ItemRef> named(WorkItem item, Reach reach) {
        Set<ItemRef> named = new LinkedHashSet<>();
        item.links().stream()
                .filter(link -> isSeen(link.role(), reach))
                .map(Link::other)
                .forEach(named::add);
        if (reach.family()) {
            item.parent().known().ifPresent(named::add);
        }
        named.remove(item.ref());
        return named;
    }

    private static boolean isSeen(LinkRole role, Reach reach) {
        return switch (role) {
            case BLOCKS, BLOCKED_BY -> reach.blockers() > 0 || reach.dependents() > 0;
            case RELATES -> false;
        };
    }

    private static Set<ItemRef> strangers(Sight.There sight, Surroundings around, Reach reach) {
        if (!sight.changed() || reach.equals(Reach.SELF)) {
            return Set.of();
        }
        Set<ItemRef> strangers = new HashSet<>(named(sight.present().item(), reach));
        strangers.removeAll(around.items().keySet());
        return strangers;
    }

    /** The inputs of a judgement, to be kept. */
    static Decision decision(Heard heard, long version) {
        List<Decision.Edge> blocks = new ArrayList<>();
        List<Decision.Edge> parents = new ArrayList<>();
        for (ItemRef ref : new TreeSet<>(heard.around().items().keySet())) {
            heard.around()
                    .links()
                    .dependentsOf(ref)
                    .forEach(dependent -> blocks.add(new Decision.Edge(ref, dependent)));
            heard.around()
                    .families()
                    .childrenOf(ref)
                    .forEach(child -> parents.add(new Decision.Edge(ref, child)));
        }
        List<Neighbour.Known> neighbours =
                new TreeSet<>(heard.around().items().keySet())
                        .stream()
                                .filter(ref -> !ref.equals(heard.hearing().present().ref()))
                                .map(ref -> heard.around().items().get(ref))
                                .toList();
        return new Decision(heard.hearing(), version, neighbours, blocks, parents);
    }
}
