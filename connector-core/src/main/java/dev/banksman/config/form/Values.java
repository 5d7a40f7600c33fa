package dev.banksman.config.form;

import java.util.Map;
import java.util.Optional;

/** What a table says, by key. */
public final class Values {

    private final Spot spot;
    private final Map<Key<?>, Written<?>> values;

    Values(Spot spot, Map<Key<?>, Written<?>> values) {
        this.spot = spot;
        this.values = values;
    }

    /** Where the table stands. */
    public Spot spot() {
        return spot;
    }

    /** The value of a key and where it stands; nothing when it is not there or wrong. */
    @SuppressWarnings("unchecked") // a key is only ever filled by its own form
    public <V> Optional<Written<V>> at(Key<V> key) {
        return Optional.ofNullable((Written<V>) values.get(key));
    }

    /** Whether the name is there, be its value right or wrong. */
    public boolean has(Key<?> key) {
        return spot.tree() instanceof Tree.Table table
                && table.entries().stream().anyMatch(entry -> entry.name().equals(key.name()));
    }

    public <V> Optional<V> get(Key<V> key) {
        return at(key).map(Written::value);
    }

    public <V> V get(Key<V> key, V otherwise) {
        return get(key).orElse(otherwise);
    }
}
