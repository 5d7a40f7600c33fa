package dev.banksman.jira.translate;

import dev.banksman.item.Mapping;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that decides how names are understood: the policy file, the input, and identity. */
public final class Translation {

    private final Mapping mapping;
    private final Lexicon lexicon;
    private final Naming naming;
    private final Map<String, Value<Status>> statuses = new ConcurrentHashMap<>();

    public Translation(Mapping mapping, Lexicon lexicon, Naming naming) {
        this.mapping = mapping;
        this.lexicon = lexicon;
        this.naming = naming;
    }

    public Mapping mapping() {
        return mapping;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Naming naming() {
        return naming;
    }

    /** The status of a name: its category from the policy file, else from the input. */
    public Value<Status> status(String name) {
        return statuses.computeIfAbsent(name, n -> status(n, lexicon.terms().category(n)));
    }

    /** The status of a name whose source states the category; the policy file's word still wins. */
    Value<Status> status(String name, Value<StatusCategory> stated) {
        return Value.of(new Status(name, mapping.category(name, stated)));
    }

    /** Raises a status whose category nobody states. */
    public void doubtCategory(Value<Status> status, Doubts doubts) {
        if (status instanceof Value.Present<Status>(Status known) && known.category().isUnknown()) {
            doubts.raiseName(
                    "status",
                    "no category is known for the status \"" + known.name() + "\"",
                    "kept, its category unknown; the policy file can name it under statuses");
        }
    }
}
