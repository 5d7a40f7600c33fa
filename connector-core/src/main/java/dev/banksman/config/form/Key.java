package dev.banksman.config.form;

/**
 * A name that a table may have.
 *
 * @param meaning a phrase that editors show
 */
public record Key<V>(String name, Form<V> form, String meaning, boolean required) {

    public static <V> Key<V> of(String name, Form<V> form, String meaning) {
        return new Key<>(name, form, meaning, false);
    }

    public Key<V> needed() {
        return new Key<>(name, form, meaning, true);
    }
}
