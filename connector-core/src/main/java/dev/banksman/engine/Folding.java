package dev.banksman.engine;

import dev.banksman.diff.Change;
import dev.banksman.diff.SnapshotDiff;
import dev.banksman.diff.Tenures;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.port.Answer;
import dev.banksman.port.Claim;
import dev.banksman.port.Look;
import dev.banksman.port.Snapshot;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Folds what an item is now into what was stored of it: what changed, and its past. */
final class Folding {

    /** A tracker may stamp the creation of an item and its first update one after the other. */
    private static final Duration MADE_JUST_NOW = Duration.ofSeconds(2);

    private final Freshness freshness;
    private final Calls calls;

    Folding(Freshness freshness, Calls calls) {
        this.freshness = freshness;
        this.calls = calls;
    }

    Sight look(Claim claim, Tracker tracker, Mapping mapping) {
        return switch (freshness.of(claim, tracker, mapping)) {
            case Freshness.State.Gone() -> new Sight.Gone();
            case Freshness.State.Trouble(var answer) -> new Sight.Trouble(answer);
            case Freshness.State.Stored(WorkItem item) ->
                    unchanged(item, claim.state().present().orElseThrow(), hand(claim, tracker));
            case Freshness.State.News(Snapshot news) -> {
                Optional<Look> hand = hand(claim, tracker);
                Snapshot snapshot = signed(news, hand);
                yield claim.state()
                        .present()
                        .<Sight>map(known -> changed(known, snapshot, hand))
                        .orElseGet(() -> first(claim, snapshot, tracker, mapping));
            }
        };
    }

    /** The newest event that tells of somebody else's change. */
    private Optional<Look> hand(Claim claim, Tracker tracker) {
        return claim.looks().stream()
                .filter(look -> look.kind() == Look.Kind.SNAPSHOT || look.kind() == Look.Kind.HINT)
                .filter(look -> look.actor().isPresent())
                .filter(look -> !isOurs(claim.tenant(), tracker, look.actor()))
                .max(Comparator.comparing(Look::at));
    }

    /** Whether it was us. */
    boolean isOurs(Tenant tenant, Tracker tracker, Optional<Person> actor) {
        return actor.isPresent() && calls.within(tenant, () -> tracker.isSelf(tenant, actor.get()));
    }

    /** What was read or searched for does not tell whose doing it is. */
    private static Snapshot signed(Snapshot news, Optional<Look> hand) {
        return news.actor().isPresent()
                ? news
                : new Snapshot(news.item(), news.updated(), hand.flatMap(Look::actor));
    }

    private static Sight unchanged(WorkItem item, Neighbour.Known known, Optional<Look> hand) {
        return new Sight.There(
                Optional.of(item),
                known,
                List.of(),
                hand.flatMap(Look::actor),
                hand.map(Look::at).orElse(item.activity().updated()));
    }

    private static Sight changed(Neighbour.Known was, Snapshot snapshot, Optional<Look> hand) {
        List<Change> changes = SnapshotDiff.between(was.item(), snapshot.item());
        Tenure tenure = Tenures.after(was.tenure(), changes, snapshot.updated(), snapshot.actor());
        WorkItem item = snapshot.item();
        Instant before = was.item().activity().updated();
        if (snapshot.updated().isBefore(before)) {
            item = item.withActivity(item.activity().withUpdated(before));
        }
        if (changes.isEmpty()) {
            return unchanged(was.item(), new Neighbour.Known(item, tenure), hand);
        }
        return new Sight.There(
                Optional.of(was.item()),
                new Neighbour.Known(item, tenure),
                changes,
                snapshot.actor(),
                snapshot.updated());
    }

    private Sight first(Claim claim, Snapshot snapshot, Tracker tracker, Mapping mapping) {
        WorkItem item = snapshot.item();
        if (isNew(snapshot)) {
            return created(snapshot, Tenures.atCreation(item, item.created()));
        }
        if (!pastMatters(item)) {
            return created(snapshot, untold(item, "its past was not read"));
        }
        Answer<Tenure> past =
                calls.ask(
                        claim.tenant(), "past", () -> tracker.past(claim.tenant(), item, mapping));
        return switch (past) {
            case Answer.Ok<Tenure>(Tenure tenure) -> created(snapshot, tenure);
            case Answer.Gone<Tenure> gone -> new Sight.Gone();
            case Answer.Refused<Tenure> refused ->
                    created(snapshot, untold(item, "the tracker does not tell its past"));
            case Answer.Limited<Tenure> limited -> new Sight.Trouble(limited);
            case Answer.Unreachable<Tenure> away -> new Sight.Trouble(away);
        };
    }

    private static Sight created(Snapshot snapshot, Tenure tenure) {
        return new Sight.There(
                Optional.empty(),
                new Neighbour.Known(snapshot.item(), tenure),
                SnapshotDiff.created(),
                snapshot.actor(),
                snapshot.updated());
    }

    private static boolean isNew(Snapshot snapshot) {
        Instant soon = snapshot.item().created().plus(MADE_JUST_NOW);
        return !snapshot.updated().isAfter(soon);
    }

    /** Of items that are being worked on, blocked or due, it counts since when. */
    private static boolean pastMatters(WorkItem item) {
        return item.in(StatusCategory.IN_PROGRESS)
                || item.blocked().isPresent()
                || (item.due().isPresent() && !item.in(StatusCategory.DONE));
    }

    private static Tenure untold(WorkItem item, String reason) {
        return new Tenure(
                Value.unknown(reason),
                item.owner().isEmpty() ? Value.empty() : Value.unknown(reason),
                item.blocked().flatMap(blocked -> Value.unknown(reason)),
                Value.unknown(reason),
                item.due(),
                0);
    }
}
