package dev.banksman.config;

import dev.banksman.config.form.Key;
import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import java.util.List;
import java.util.Optional;

/** One file's part in a policy set. */
record Layer(Rank rank, String project, Values file) {

    /** In the order in which they build on each other. */
    enum Rank {
        /** What no other layer may weaken. */
        FLOOR,
        /** What holds for all projects; a single file is this. */
        SITE,
        /** What one project adds and tunes. */
        PROJECT
    }

    <V> Optional<V> get(Key<V> key) {
        return file.get(key);
    }

    List<Values> policies() {
        return file.get(FileForm.POLICIES, List.of());
    }

    /** What is written under a key of {@code defaults}. */
    <V> Optional<Written<V>> standard(Key<V> key) {
        return file.get(FileForm.DEFAULTS).flatMap(defaults -> defaults.at(key));
    }

    /** The first of the layers that says it, the last layer asked first. */
    static <V> Optional<Written<V>> lastOf(List<Layer> layers, Key<V> key) {
        return layers.reversed().stream()
                .flatMap(layer -> layer.standard(key).stream())
                .findFirst();
    }
}
