package dev.banksman.policy.silentblocker;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Value;
import dev.banksman.policy.Situation;
import java.time.Instant;

/**
 * What is known of the signs of life on an item and its children.
 *
 * @param last the latest sign that is known
 * @param unknown why there may have been a later one; empty when there was none
 */
record Signs(Value<Instant> last, String unknown) {

    static Signs of(Situation<?> situation) {
        Signs signs = new Signs(Value.empty(), "").and(situation.present());
        for (Neighbour child : situation.around().children()) {
            signs = signs.and(child);
        }
        return signs;
    }

    private Signs and(Neighbour other) {
        return switch (other) {
            case Neighbour.Known known -> and(known, known.tenure().lastSign());
            case Neighbour.Outside(ItemRef ref) ->
                    new Signs(last, "child " + ref.id() + " is outside what is known");
        };
    }

    private Signs and(Neighbour.Known whose, Value<Instant> sign) {
        return switch (sign) {
            case Value.Present<Instant>(Instant at) -> new Signs(later(at), unknown);
            case Value.Empty<Instant> _ -> new Signs(last, "no sign of life is recorded");
            case Value.Unknown<Instant>(String reason) ->
                    new Signs(last, "last sign of life on " + whose.item().key() + ": " + reason);
        };
    }

    private Value<Instant> later(Instant at) {
        return last instanceof Value.Present<Instant>(Instant before) && before.isAfter(at)
                ? last
                : Value.of(at);
    }
}
