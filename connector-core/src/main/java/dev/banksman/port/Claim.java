package dev.banksman.port;

import dev.banksman.item.ItemRef;
import java.util.List;

/**
 * An item that is this worker's until its lease ends.
 *
 * @param epoch fences: whoever finishes with an older one is refused
 * @param seen the count of what made the item dirty up to now; what comes later makes it due again
 * @param attempts how often it failed since it last went well
 * @param looks what events said and was not taken yet, oldest first
 * @param mail what others left, oldest first
 * @param open intents that are not settled, oldest first
 */
public record Claim(
        Tenant tenant,
        ItemRef item,
        long epoch,
        long seen,
        int attempts,
        ItemState state,
        List<Look> looks,
        List<Mail> mail,
        List<Effort> open) {
    public Claim {
        looks = List.copyOf(looks);
        mail = List.copyOf(mail);
        open = List.copyOf(open);
    }
}
