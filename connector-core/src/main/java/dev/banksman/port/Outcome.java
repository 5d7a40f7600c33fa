package dev.banksman.port;

import dev.banksman.item.ItemRef;
import dev.banksman.plan.FindingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What looking at an item came to; stored as a whole or not at all.
 *
 * @param state the item's next state
 * @param events what happened to findings, on this item or on others
 * @param mail what is left for the holders of other items, which become due by it
 * @param ripple other items whose judgement may have changed
 * @param strangers items that links name and that were never read: they are to be read once
 * @param intents what is to be written to this item
 * @param decision what is kept of the judging, when it changed something
 * @param accounts what counts against quietness
 */
public record Outcome(
        ItemState state,
        List<FindingEvent> events,
        Map<ItemRef, List<Mail>> mail,
        Set<ItemRef> ripple,
        Set<ItemRef> strangers,
        List<Intent> intents,
        Optional<Decision> decision,
        Accounts accounts) {

    public Outcome {
        events = List.copyOf(events);
        mail = Map.copyOf(mail);
        ripple = Set.copyOf(ripple);
        strangers = Set.copyOf(strangers);
        intents = List.copyOf(intents);
    }

    /**
     * What was used up: messages by person and local day, and the rules that spoke on this item,
     * which the breaker counts.
     */
    public record Accounts(Map<Addressee, Integer> messages, Set<String> spoke) {
        public static final Accounts NONE = new Accounts(Map.of(), Set.of());

        public Accounts {
            messages = Map.copyOf(messages);
            spoke = Set.copyOf(spoke);
        }
    }

    /** A person on a local day. */
    public record Addressee(String person, LocalDate day) {}
}
