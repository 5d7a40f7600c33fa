package dev.banksman.app.api;

import dev.banksman.item.ItemRef;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Words;
import dev.banksman.port.Records.FindingRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finding with its life.
 *
 * @param item the key by which people call the item that it is on
 * @param raisedBy the item whose judging raised it
 * @param baseline it was so already when the policy was switched on: nothing is said of it
 * @param rung the highest rung of its ladder that spoke
 * @param observed what was compared
 */
record FindingView(
        long id,
        String item,
        String itemId,
        String policy,
        String state,
        Instant openedAt,
        Instant updatedAt,
        Optional<Instant> closedAt,
        Optional<String> closedHow,
        boolean baseline,
        int rung,
        String raisedBy,
        Said said,
        List<Observed> observed,
        Map<String, String> facts) {

    /** How it is put to people. */
    record Said(String headline, String fact, String ask, String clears) {
        static Said of(Words words, Plain plain) {
            return new Said(
                    words.headline(),
                    plain.sentence(words.fact()),
                    plain.sentence(words.ask()),
                    plain.sentence(words.clears()));
        }
    }

    /** A value that was looked at, and what it was compared with. */
    record Observed(String name, String value, Optional<String> against) {
        static Observed of(Observation observation, Plain plain) {
            return new Observed(
                    observation.name(),
                    plain.value(observation.observed()),
                    observation.against().map(plain::value));
        }
    }

    static FindingView of(FindingRecord found, Plain plain) {
        Stand stand = found.stand();
        ItemRef on = stand.finding().on();
        return new FindingView(
                found.id(),
                found.shown().isEmpty() ? on.id() : found.shown(),
                on.id(),
                stand.rule(),
                found.closedAt().isPresent() ? "closed" : "open",
                stand.openedAt(),
                found.updatedAt(),
                found.closedAt(),
                found.closedAt().map(at -> found.closedHow()),
                stand.baseline(),
                stand.climb().reached(),
                plain.item(stand.raisedBy()),
                Said.of(found.words(), plain),
                stand.finding().why().stream().map(o -> Observed.of(o, plain)).toList(),
                stand.finding().facts());
    }
}
