package dev.banksman.store.codec;

import dev.banksman.calendar.Span;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Values of any type of ours, made by chance from a seed. */
public final class RandomValues {

    private static final String LETTERS = "aZ9 -:\"\\\n\u0000{}[]?@é\u202e\uD83D\uDE00,";

    private final Random random;

    public RandomValues(long seed) {
        this.random = new Random(seed);
    }

    public <T> T of(Class<T> type) {
        return type.cast(boxed(type));
    }

    private Object boxed(Type type) {
        return switch (type) {
            case WildcardType wild -> boxed(wild.getUpperBounds()[0]);
            case ParameterizedType generic -> generic(generic);
            case Class<?> plain when plain.isRecord() && plain != ItemRef.class -> record(plain);
            case Class<?> plain when plain.isEnum() ->
                    plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
            case Class<?> plain when plain == Span.class -> span();
            case Class<?> plain when plain.isSealed() -> {
                Class<?>[] all = plain.getPermittedSubclasses();
                yield boxed(all[random.nextInt(all.length)]);
            }
            case Class<?> plain -> scalar(plain);
            default -> throw new IllegalStateException("no values of " + type);
        };
    }

    private Object scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text();
            case "boolean", "Boolean" -> random.nextBoolean();
            case "int", "Integer" -> random.nextInt();
            case "long", "Long" -> random.nextLong();
            case "double", "Double" -> random.nextBoolean() ? random.nextGaussian() : 3.0;
            case "Instant" -> instant();
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(60_000) - 10_000);
            case "Duration" -> Duration.ofNanos(random.nextLong());
            case "URI" -> URI.create("https://site.example/browse/" + random.nextInt(99));
            case "ItemRef" -> ref();
            case "OptionalInt" ->
                    random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
            case "Object" -> observed();
            default -> throw new IllegalStateException("no values of " + type);
        };
    }

    private Object generic(ParameterizedType type) {
        Type[] args = type.getActualTypeArguments();
        Type last = args[args.length - 1];
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "Optional" ->
                    random.nextBoolean() ? Optional.of(boxed(last)) : Optional.<Object>empty();
            case "Value" -> value(last);
            case "List" -> some(last);
            case "Set" -> new HashSet<>(some(last));
            case "Map" -> {
                Map<String, Object> all = new HashMap<>();
                some(last).forEach(each -> all.put(text(), each));
                yield all;
            }
            default -> throw new IllegalStateException("no values of " + type);
        };
    }

    private Value<Object> value(Type type) {
        return switch (random.nextInt(4)) {
            case 0 -> Value.empty();
            case 1 -> Value.unknown(text());
            default -> Value.of(boxed(type));
        };
    }

    private List<Object> some(Type type) {
        List<Object> all = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            all.add(boxed(type));
        }
        return all;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = components[i].getType();
            parts[i] = boxed(components[i].getGenericType());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private Object observed() {
        return switch (random.nextInt(9)) {
            case 0 -> text();
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> LocalDate.ofEpochDay(random.nextInt(30_000));
            case 4 -> instant();
            case 5 -> new Person(text(), text(), random.nextBoolean());
            case 6 -> ref();
            case 7 -> random.nextBoolean() ? span() : random.nextLong();
            default -> random.nextBoolean() ? some(Object.class) : value(Object.class);
        };
    }

    private Span span() {
        return random.nextBoolean()
                ? new Span.Elapsed(Duration.ofMinutes(random.nextInt(10_000)))
                : new Span.Working(0, random.nextInt(9), 60L * random.nextInt(400));
    }

    private Instant instant() {
        return switch (random.nextInt(4)) {
            case 0 ->
                    Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1 << 29));
            case 1 -> random.nextBoolean() ? Instant.MIN : Instant.MAX;
            default -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        };
    }

    private ItemRef ref() {
        String id = String.valueOf(random.nextInt(100_000));
        return switch (random.nextInt(5)) {
            case 0 -> new ItemRef("here", "other", id);
            case 1 -> new ItemRef(text(), text(), text());
            case 2 -> new ItemRef("here", "sim", "a:b:c" + text());
            default -> new ItemRef("here", "sim", id);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int left = random.nextInt(8); left > 0; left--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
