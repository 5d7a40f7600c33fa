package dev.banksman.store.codec;

import com.fasterxml.jackson.core.JsonToken;
import dev.banksman.calendar.Span;
import dev.banksman.item.ItemRef;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of values without parts. */
final class Scalars {

    private Scalars() {}

    static Map<Type, Form<?>> all() {
        Form<Boolean> truth = truth();
        Form<Integer> small = small();
        Form<Long> large = large();
        Form<Double> number = number();
        return Map.ofEntries(
                Map.entry(String.class, text()),
                Map.entry(boolean.class, truth),
                Map.entry(Boolean.class, truth),
                Map.entry(int.class, small),
                Map.entry(Integer.class, small),
                Map.entry(long.class, large),
                Map.entry(Long.class, large),
                Map.entry(double.class, number),
                Map.entry(Double.class, number),
                Map.entry(Instant.class, moment()),
                Map.entry(LocalDate.class, as(LocalDate::parse)),
                Map.entry(Duration.class, as(Duration::parse)),
                Map.entry(Span.class, as(Span::parse)),
                Map.entry(URI.class, as(URI::create)),
                Map.entry(ItemRef.class, ref()));
    }

    /** What its text tells wholly. */
    private static <T> Form<T> as(Function<String, T> parse) {
        return form(
                (out, value) -> out.json().writeString(value.toString()), in -> read(in, parse));
    }

    private static <T> T read(Reading in, Function<String, T> parse) throws IOException {
        try {
            return parse.apply(text(in));
        } catch (RuntimeException e) {
            throw new IOException(in.wrong("a value of another kind").getMessage(), e);
        }
    }

    static <E extends Enum<E>> Form<E> constant(Class<E> type) {
        return form(
                (out, value) -> out.json().writeString(value.name()),
                in -> read(in, name -> Enum.valueOf(type, name)));
    }

    private static Form<String> text() {
        return orElse("", form((out, value) -> out.json().writeString(value), Scalars::text));
    }

    private static Form<Boolean> truth() {
        return orElse(
                false,
                form(
                        (out, value) -> out.json().writeBoolean(value),
                        in -> in.json().getBooleanValue()));
    }

    private static Form<Integer> small() {
        return orElse(
                0,
                form((out, value) -> out.json().writeNumber(value), in -> in.json().getIntValue()));
    }

    private static Form<Long> large() {
        return orElse(
                0L,
                form(
                        (out, value) -> out.json().writeNumber(value),
                        in -> in.json().getLongValue()));
    }

    /** JSON has no infinity: what is no number there stands as text. */
    private static Form<Double> number() {
        return form(
                (out, value) -> out.json().writeNumber(value),
                in ->
                        in.json().currentToken() == JsonToken.VALUE_STRING
                                ? Double.valueOf(text(in))
                                : in.json().getDoubleValue());
    }

    /** Milliseconds since 1970 where that is exact, else ISO 8601. */
    private static Form<Instant> moment() {
        return form(
                (out, value) -> {
                    if (inMillis(value)
                            && value.equals(Instant.ofEpochMilli(value.toEpochMilli()))) {
                        out.json().writeNumber(value.toEpochMilli());
                    } else {
                        out.json().writeString(value.toString());
                    }
                },
                in ->
                        in.json().currentToken() == JsonToken.VALUE_STRING
                                ? read(in, Instant::parse)
                                : Instant.ofEpochMilli(in.json().getLongValue()));
    }

    private static boolean inMillis(Instant value) {
        return Math.abs(value.getEpochSecond()) < Long.MAX_VALUE / 1_000;
    }

    /** The id alone for an item of the same tenant and tracker. */
    private static Form<ItemRef> ref() {
        return form(
                (out, value) -> {
                    ItemRef here = out.here();
                    if (value.equals(here.sibling(value.id()))) {
                        out.json().writeString(value.id());
                    } else {
                        String[] parts = {value.tenant(), value.tracker(), value.id()};
                        out.json().writeArray(parts, 0, parts.length);
                    }
                },
                Scalars::ref);
    }

    private static ItemRef ref(Reading in) throws IOException {
        if (in.json().currentToken() != JsonToken.START_ARRAY) {
            return in.here().sibling(text(in));
        }
        in.json().nextToken();
        String tenant = text(in);
        in.json().nextToken();
        String tracker = text(in);
        in.json().nextToken();
        ItemRef other = new ItemRef(tenant, tracker, text(in));
        in.json().nextToken();
        return other;
    }

    static String text(Reading in) throws IOException {
        if (in.json().currentToken() != JsonToken.VALUE_STRING) {
            throw in.wrong("a text");
        }
        return in.json().getText();
    }

    /** A way of writing. */
    @FunctionalInterface
    private interface Writer<T> {
        void write(Writing out, T value) throws IOException;
    }

    /** A way of reading. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(Reading in) throws IOException;
    }

    private static <T> Form<T> form(Writer<T> writer, Reader<T> reader) {
        return new Form<>() {
            @Override
            public void write(Writing out, T value) throws IOException {
                writer.write(out, value);
            }

            @Override
            public T read(Reading in) throws IOException {
                return reader.read(in);
            }
        };
    }

    private static <T> Form<T> orElse(T usual, Form<T> form) {
        return new Form<>() {
            @Override
            public void write(Writing out, T value) throws IOException {
                form.write(out, value);
            }

            @Override
            public T read(Reading in) throws IOException {
                return form.read(in);
            }

            @Override
            public boolean omits(T value) {
                return value.equals(usual);
            }

            @Override
            public @Nullable T absent() {
                return usual;
            }
        };
    }
}
