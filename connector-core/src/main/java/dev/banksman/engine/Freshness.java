package dev.banksman.engine;

import dev.banksman.item.Mapping;
import dev.banksman.item.WorkItem;
import dev.banksman.port.Answer;
import dev.banksman.port.Claim;
import dev.banksman.port.Mail;
import dev.banksman.port.Snapshot;
import dev.banksman.port.Tracker;
import dev.banksman.port.Tracker.Reading;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds the newest state of an item, with at most one read for all that was said of it. An older
 * state than the stored one is dropped; where the order of two states cannot be told, the tracker
 * is asked.
 */
final class Freshness {

    private final Calls calls;

    Freshness(Calls calls) {
        this.calls = calls;
    }

    /** What is to be taken for the item's state. */
    sealed interface State {
        /** This is new. */
        record News(Snapshot snapshot) implements State {}

        /** What is stored holds. */
        record Stored(WorkItem item) implements State {}

        record Gone() implements State {}

        record Trouble(Answer<?> answer) implements State {}
    }

    State of(Claim claim, Tracker tracker, Mapping mapping) {
        Round round = new Round(claim, tracker, mapping);
        Optional<Snapshot> found = searched(claim);
        if (claim.looks().isEmpty()) {
            return found.map(round::weigh).orElseGet(round::stored);
        }
        Answer<Reading> answer =
                calls.ask(
                        claim.tenant(),
                        "look",
                        () -> tracker.read(claim.tenant(), round.item(), claim.looks(), mapping));
        return answer instanceof Answer.Ok<Reading>(Reading reading)
                ? round.read(reading, found)
                : trouble(answer);
    }

    private static Optional<Snapshot> searched(Claim claim) {
        return claim.mail().stream()
                .filter(Mail.Seen.class::isInstance)
                .map(mail -> ((Mail.Seen) mail).snapshot())
                .max(Comparator.comparing(Snapshot::updated));
    }

    private static State trouble(Answer<?> answer) {
        return answer instanceof Answer.Gone<?> ? new State.Gone() : new State.Trouble(answer);
    }

    /** One claim's look at one item. */
    private final class Round {
        private final Claim claim;
        private final Tracker tracker;
        private final Mapping mapping;

        Round(Claim claim, Tracker tracker, Mapping mapping) {
            this.claim = claim;
            this.tracker = tracker;
            this.mapping = mapping;
        }

        Optional<WorkItem> item() {
            return claim.state().present().map(known -> known.item());
        }

        State stored() {
            return item().<State>map(State.Stored::new).orElseGet(this::fetch);
        }

        State read(Reading reading, Optional<Snapshot> found) {
            return switch (reading) {
                case Reading.Gone() -> new State.Gone();
                case Reading.NeedsRead(String why) -> fetch();
                case Reading.Folded(Snapshot folded) ->
                        found.filter(s -> !s.updated().isBefore(folded.updated())).isPresent()
                                ? fetch()
                                : new State.News(folded);
                case Reading.Whole(Snapshot whole) ->
                        weigh(
                                found.filter(s -> s.updated().isAfter(whole.updated()))
                                        .orElse(whole));
            };
        }

        /** Whether a whole state can be told to be news. */
        State weigh(Snapshot said) {
            Optional<WorkItem> stored = item();
            if (stored.isEmpty()) {
                return wasSeen() ? fetch() : new State.News(said);
            }
            int newer = said.updated().compareTo(stored.get().activity().updated());
            if (newer < 0 || (newer == 0 && said.item().equals(stored.get()))) {
                return new State.Stored(stored.get());
            }
            return newer == 0 || isBeforeOwnWrite(said.updated()) ? fetch() : new State.News(said);
        }

        /** An item that went may be told of by a late event. */
        private boolean wasSeen() {
            return claim.state().judgedBy() > 0;
        }

        private boolean isBeforeOwnWrite(Instant updated) {
            return claim.state().ownWriteAt().filter(updated::isBefore).isPresent();
        }

        private State fetch() {
            Answer<Snapshot> answer =
                    calls.ask(
                            claim.tenant(),
                            "read",
                            () -> tracker.fetch(claim.tenant(), claim.item(), mapping));
            return answer instanceof Answer.Ok<Snapshot>(Snapshot snapshot)
                    ? unlessOlder(snapshot)
                    : trouble(answer);
        }

        /** A read from a copy that lags behind tells nothing. */
        private State unlessOlder(Snapshot read) {
            return item().filter(was -> read.updated().isBefore(was.activity().updated()))
                    .<State>map(State.Stored::new)
                    .orElseGet(() -> new State.News(read));
        }
    }
}
