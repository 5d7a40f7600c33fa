package dev.banksman.testkit;

import dev.banksman.calendar.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Parameters of a policy to the plain values of YAML and back. */
final class Params {

    private Params() {}

    /** The parameters that {@code with} gives, and for the rest the defaults. */
    static <P extends Record> P read(P defaults, Map<String, Object> with) {
        RecordComponent[] parts = defaults.getClass().getRecordComponents();
        with.keySet().stream()
                .filter(name -> Stream.of(parts).noneMatch(part -> part.getName().equals(name)))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new IllegalArgumentException("not a parameter: " + name);
                        });
        Object[] values =
                Stream.of(parts)
                        .map(
                                part ->
                                        with.containsKey(part.getName())
                                                ? bind(
                                                        part.getGenericType(),
                                                        with.get(part.getName()))
                                                : get(defaults, part))
                        .toArray();
        return make(defaults, parts, values);
    }

    /** What a policy file would write to get these parameters. */
    static Map<String, Object> write(Record params) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent part : params.getClass().getRecordComponents()) {
            map.put(part.getName(), plain(get(params, part)));
        }
        return map;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Number number -> number;
            case Enum<?> word -> word(word);
            case Collection<?> all -> all.stream().map(Params::plain).sorted().toList();
            default -> value.toString();
        };
    }

    private static Object bind(Type type, Object said) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            List<Object> all = Yaml.words(said).stream().map(e -> bind(element, e)).toList();
            return list.getRawType() == List.class ? all : new LinkedHashSet<>(all);
        }
        String text = String.valueOf(said);
        return switch (type.getTypeName()) {
            case "int" -> Integer.parseInt(text);
            case "boolean" -> Boolean.parseBoolean(text);
            case "java.lang.String" -> text;
            default -> type == Span.class ? Span.parse(text) : constant((Class<?>) type, text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word((Enum<?>) constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a " + type + ": " + text));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object get(Record params, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(params);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // the constructor of P's class makes a P
    private static <P extends Record> P make(P like, RecordComponent[] parts, Object[] values) {
        Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = like.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (P) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getTargetException().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
