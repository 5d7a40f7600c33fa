package dev.banksman.store.codec;

import com.fasterxml.jackson.core.JsonToken;
import dev.banksman.item.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** The forms of what holds other values. */
final class Wrappers {

    /** Begins the reason for which a value is unknown; no record has a part of that name. */
    private static final String UNKNOWN = "?";

    private Wrappers() {}

    /** Left out when empty. */
    record OptionalForm<T>(Form<T> inner) implements Form<Optional<T>> {
        @Override
        public void write(Writing out, Optional<T> value) throws IOException {
            inner.write(out, value.orElseThrow());
        }

        @Override
        public Optional<T> read(Reading in) throws IOException {
            return Optional.of(inner.read(in));
        }

        @Override
        public boolean omits(Optional<T> value) {
            return value.isEmpty();
        }

        @Override
        public Optional<T> absent() {
            return Optional.empty();
        }
    }

    /** Left out when empty. */
    record OptionalIntForm() implements Form<OptionalInt> {
        @Override
        public void write(Writing out, OptionalInt value) throws IOException {
            out.json().writeNumber(value.orElseThrow());
        }

        @Override
        public OptionalInt read(Reading in) throws IOException {
            return OptionalInt.of(in.json().getIntValue());
        }

        @Override
        public boolean omits(OptionalInt value) {
            return value.isEmpty();
        }

        @Override
        public OptionalInt absent() {
            return OptionalInt.empty();
        }
    }

    /**
     * Null for none, so that what an older version did not write can be told from it: that is
     * unknown.
     */
    record ValueForm<T>(Form<T> inner) implements Form<Value<T>> {
        @Override
        public void write(Writing out, Value<T> value) throws IOException {
            switch (value) {
                case Value.Present<T>(T present) -> inner.write(out, present);
                case Value.Empty<T> _ -> out.json().writeNull();
                case Value.Unknown<T>(String reason) -> {
                    out.json().writeStartObject();
                    out.json().writeStringField(UNKNOWN, reason);
                    out.json().writeEndObject();
                }
            }
        }

        @Override
        public Value<T> read(Reading in) throws IOException {
            return switch (in.json().currentToken()) {
                case VALUE_NULL -> Value.empty();
                case START_OBJECT -> object(in);
                default -> Value.of(inner.read(in));
            };
        }

        private Value<T> object(Reading in) throws IOException {
            if (!in.enter() || !in.json().currentName().equals(UNKNOWN)) {
                return Value.of(inner.read(in));
            }
            in.json().nextToken();
            String reason = Scalars.text(in);
            in.json().nextToken();
            return Value.unknown(reason);
        }

        @Override
        public Value<T> absent() {
            return Value.unknown("not kept by the version that read it");
        }
    }

    /** A list or a set; left out when empty. */
    record Many<E, C extends Collection<E>>(Form<E> each, Function<List<E>, C> copy)
            implements Form<C> {

        static <E> Form<List<E>> list(Form<E> each) {
            return new Many<>(each, List::copyOf);
        }

        static <E> Form<Set<E>> set(Form<E> each) {
            return new Many<>(each, Set::copyOf);
        }

        @Override
        public void write(Writing out, C value) throws IOException {
            out.json().writeStartArray();
            for (E one : value) {
                each.write(out, one);
            }
            out.json().writeEndArray();
        }

        @Override
        public C read(Reading in) throws IOException {
            if (in.json().currentToken() != JsonToken.START_ARRAY) {
                throw in.wrong("a list");
            }
            List<E> all = new ArrayList<>();
            while (in.json().nextToken() != JsonToken.END_ARRAY) {
                all.add(each.read(in));
            }
            return copy.apply(all);
        }

        @Override
        public boolean omits(C value) {
            return value.isEmpty();
        }

        @Override
        public C absent() {
            return copy.apply(List.of());
        }
    }

    /** Left out when empty. */
    record MapForm<T>(Form<T> each) implements Form<Map<String, T>> {
        @Override
        public void write(Writing out, Map<String, T> value) throws IOException {
            out.json().writeStartObject();
            for (Map.Entry<String, T> one : value.entrySet()) {
                out.json().writeFieldName(one.getKey());
                each.write(out, one.getValue());
            }
            out.json().writeEndObject();
        }

        @Override
        public Map<String, T> read(Reading in) throws IOException {
            Map<String, T> all = new LinkedHashMap<>();
            for (boolean more = in.enter(); more; more = in.nextName()) {
                String name = in.json().currentName();
                in.json().nextToken();
                all.put(name, each.read(in));
            }
            return all;
        }

        @Override
        public boolean omits(Map<String, T> value) {
            return value.isEmpty();
        }

        @Override
        public Map<String, T> absent() {
            return Map.of();
        }
    }
}
