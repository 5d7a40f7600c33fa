package dev.banksman.item;

import java.util.Set;

/** What sort of item it is. */
public record Traits(
        Kind kind,
        Value<String> priority,
        Value<Set<String>> labels,
        Value<Set<String>> components,
        Value<Boolean> clientExposed,
        Value<Boolean> aiMade) {

    public Traits withKind(Kind next) {
        return new Traits(next, priority, labels, components, clientExposed, aiMade);
    }

    public Traits withPriority(Value<String> next) {
        return new Traits(kind, next, labels, components, clientExposed, aiMade);
    }

    public Traits withLabels(Value<Set<String>> next) {
        return new Traits(kind, priority, next, components, clientExposed, aiMade);
    }

    public Traits withComponents(Value<Set<String>> next) {
        return new Traits(kind, priority, labels, next, clientExposed, aiMade);
    }

    public Traits withMarks(Value<Boolean> client, Value<Boolean> ai) {
        return new Traits(kind, priority, labels, components, client, ai);
    }
}
