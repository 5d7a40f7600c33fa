package dev.banksman.config;

import dev.banksman.config.form.Key;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is written about one policy, the last layer first.
 *
 * @param project the only project that it is about; blank for all
 */
record PolicyEntry(String id, String project, List<Values> layers) {

    PolicyEntry {
        layers = List.copyOf(layers);
    }

    /** What its rule is called among all; see {@link dev.banksman.plan.Rule#handle()}. */
    String handle() {
        return project.isEmpty() ? id : id + "@" + project;
    }

    /** The same policy, tuned by one more layer. */
    PolicyEntry tuned(Values by, String forProject) {
        List<Values> more = new ArrayList<>();
        more.add(by);
        more.addAll(layers);
        return new PolicyEntry(id, forProject, more);
    }

    <V> Optional<Written<V>> at(Key<V> key) {
        return layers.stream().flatMap(layer -> layer.at(key).stream()).findFirst();
    }

    <V> Optional<V> get(Key<V> key) {
        return at(key).map(Written::value);
    }

    /** What is written under a key of {@code scope}. */
    <V> Optional<Written<V>> scope(Key<V> key) {
        return layers.stream()
                .flatMap(layer -> layer.get(PolicyForm.SCOPE).stream())
                .flatMap(scope -> scope.at(key).stream())
                .findFirst();
    }

    List<Spot> parameters() {
        return layers.stream().flatMap(layer -> layer.get(PolicyForm.WITH).stream()).toList();
    }

    /** Where the policy was last written about. */
    Spot spot() {
        return layers.getFirst().spot();
    }

    /** Where it is said what it is called. */
    Spot name() {
        return at(PolicyForm.ID)
                .map(Written::at)
                .or(() -> at(PolicyForm.USE).map(Written::at))
                .orElse(spot());
    }
}
