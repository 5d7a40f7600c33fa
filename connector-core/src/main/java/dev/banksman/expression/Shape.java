package dev.banksman.expression;

import com.google.common.collect.ImmutableSet;
import dev.banksman.item.Value;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type of the language with named fields.
 *
 * @param <S> what its values are made from; a field is read only when an expression asks for it
 */
final class Shape<S> {

    /**
     * A field and how it is read.
     *
     * @param meaning a phrase for documentation
     * @param read answers with a text, number, truth, instant, day, duration, list, entry or table
     */
    record Field<S>(String name, CelType type, String meaning, Function<S, Value<?>> read) {}

    private final StructType type;
    private final Map<String, Field<S>> fields;

    private Shape(StructType type, Map<String, Field<S>> fields) {
        this.type = type;
        this.fields = fields;
    }

    @SuppressWarnings("Immutable") // nobody changes the map after this
    static <S> Shape<S> of(String name, List<Field<S>> fields) {
        Map<String, Field<S>> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        StructType type =
                StructType.create(
                        name,
                        ImmutableSet.copyOf(byName.keySet()),
                        field -> Optional.ofNullable(byName.get(field)).map(Field::type));
        return new Shape<>(type, byName);
    }

    StructType type() {
        return type;
    }

    String name() {
        return type.name();
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    List<Field<S>> fields() {
        return List.copyOf(fields.values());
    }

    Optional<Field<S>> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
