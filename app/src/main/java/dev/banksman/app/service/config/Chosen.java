package dev.banksman.app.service.config;

import java.util.Map;

/** The value of every option. */
final class Chosen {

    private final Map<Option<?>, Object> values;

    Chosen(Map<Option<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    @SuppressWarnings("unchecked") // an option is only ever filled by its own kind
    <T> T get(Option<T> option) {
        Object value = values.get(option);
        if (value == null) {
            throw new IllegalStateException("not among the options: " + option.name());
        }
        return (T) value;
    }
}
