package dev.banksman.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.expression.Compiled;
import dev.banksman.expression.ExpressionProblem;
import dev.banksman.policy.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The forms of single values and lists. */
public final class Forms {

    private Forms() {}

    private record Plain<T>(Function<Spot, Optional<T>> reader, Supplier<ObjectNode> describes)
            implements Form<T> {
        @Override
        public Optional<T> read(Spot spot) {
            return reader.apply(spot);
        }

        @Override
        public ObjectNode schema() {
            return describes.get();
        }
    }

    public static <T> Form<T> of(Function<Spot, Optional<T>> reader, Supplier<ObjectNode> schema) {
        return new Plain<>(reader, schema);
    }

    /** Any single value that is not blank, as it is written. */
    public static Form<String> text() {
        return of(Forms::readText, Schemas::scalar);
    }

    private static Optional<String> readText(Spot spot) {
        if (!(spot.tree() instanceof Tree.Leaf leaf) || leaf.sort() == Tree.Sort.NOTHING) {
            return spot.none("wants a text, not " + spot.sort());
        }
        return leaf.text().isBlank() ? spot.none("is blank") : Optional.of(leaf.text());
    }

    /**
     * A text that some reader understands.
     *
     * @param reader throws {@link IllegalArgumentException} with a message fit to show
     */
    public static <T> Form<T> parsed(Function<String, T> reader, ObjectNode schema) {
        return of(
                spot -> readText(spot).flatMap(text -> parse(spot, text, reader)),
                schema::deepCopy);
    }

    private static <T> Optional<T> parse(Spot spot, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            return spot.none(String.valueOf(e.getMessage()));
        }
    }

    /** A whole number. */
    public static Form<Integer> count(int least, int most) {
        String wanted =
                least == most
                        ? "wants " + least
                        : "wants a whole number from " + least + " to " + most;
        return of(
                spot ->
                        spot.tree() instanceof Tree.Leaf leaf
                                        && leaf.sort() == Tree.Sort.NUMBER
                                        && leaf.text().matches("[+-]?\\d{1,9}")
                                        && between(Integer.parseInt(leaf.text()), least, most)
                                ? Optional.of(Integer.parseInt(leaf.text()))
                                : spot.none(wanted + ", not " + spot.sort()),
                () -> Schemas.type("integer").put("minimum", least).put("maximum", most));
    }

    private static boolean between(int value, int least, int most) {
        return value >= least && value <= most;
    }

    /** Any number. */
    public static Form<Double> number() {
        return of(
                spot ->
                        spot.tree() instanceof Tree.Leaf leaf && leaf.sort() == Tree.Sort.NUMBER
                                ? parse(spot, leaf.text(), Double::valueOf)
                                : spot.none("wants a number, not " + spot.sort()),
                () -> Schemas.type("number"));
    }

    /** {@code true} or {@code false}. */
    public static Form<Boolean> truth() {
        return of(
                spot ->
                        spot.tree() instanceof Tree.Leaf leaf && leaf.sort() == Tree.Sort.TRUTH
                                ? Optional.of(Boolean.valueOf(leaf.text()))
                                : spot.none("wants true or false, not " + spot.sort()),
                () -> Schemas.type("boolean"));
    }

    /** One of some words. */
    public static <E> Form<E> word(Map<String, E> words) {
        return of(
                spot -> readText(spot).flatMap(text -> word(spot, text, words)),
                () -> Schemas.oneOf(words.keySet()));
    }

    private static <E> Optional<E> word(Spot spot, String text, Map<String, E> words) {
        Optional<E> value = Optional.ofNullable(words.get(text));
        if (value.isEmpty()) {
            spot.problem("unknown word " + spot.sort(), text, words.keySet());
        }
        return value;
    }

    /** A constant of an enum, by its name in lower case with hyphens. */
    public static <E extends Enum<E>> Form<E> constant(Class<E> type) {
        return word(
                Arrays.stream(type.getEnumConstants())
                        .collect(
                                Collectors.toMap(
                                        Forms::wordOf,
                                        Function.identity(),
                                        (a, b) -> a,
                                        LinkedHashMap::new)));
    }

    public static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A list; what is wrong in one element leaves the others. */
    public static <T> Form<List<T>> listOf(Form<T> element) {
        return of(spot -> readList(spot, element), () -> Schemas.listOf(element.schema()));
    }

    private static <T> Optional<List<T>> readList(Spot spot, Form<T> element) {
        if (!(spot.tree() instanceof Tree.Row row)) {
            return spot.none("wants a list in brackets, not " + spot.sort());
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < row.items().size(); i++) {
            element.read(spot.item(i, row.items().get(i))).ifPresent(values::add);
        }
        return Optional.of(values);
    }

    /** Names of one's own choice, each with a value of the same form. */
    public static <T> Form<Map<String, T>> mapOf(Form<T> value) {
        return of(
                spot -> readMap(spot, value),
                () -> {
                    ObjectNode schema = Schemas.type("object");
                    schema.set("additionalProperties", value.schema());
                    return schema;
                });
    }

    private static <T> Optional<Map<String, T>> readMap(Spot spot, Form<T> form) {
        if (!(spot.tree() instanceof Tree.Table table)) {
            return spot.none("wants names with values, not " + spot.sort());
        }
        Map<String, T> values = new LinkedHashMap<>();
        for (Tree.Entry entry : Names.once(table, spot)) {
            form.read(spot.name(entry)).ifPresent(value -> values.put(entry.name(), value));
        }
        return Optional.of(values);
    }

    /** A condition in CEL. */
    public static Form<Condition> condition() {
        return of(
                spot -> readText(spot).flatMap(text -> condition(spot, text)),
                () -> Schemas.type("string").put("description", "a condition in CEL"));
    }

    private static Optional<Condition> condition(Spot spot, String text) {
        Tree.Leaf leaf = (Tree.Leaf) spot.tree();
        return switch (spot.desk().expressions().compile(text, leaf.origin())) {
            case Compiled.Right(Condition condition) -> Optional.of(condition);
            case Compiled.Wrong(List<ExpressionProblem> problems) -> {
                problems.forEach(problem -> keep(spot, problem));
                yield Optional.empty();
            }
        };
    }

    private static void keep(Spot spot, ExpressionProblem problem) {
        Place place = new Place(spot.tree().place().file(), problem.line(), problem.column());
        spot.desk()
                .problems()
                .add(
                        new Problem(
                                place,
                                spot.path(),
                                problem.message(),
                                problem.meant(),
                                problem.allowed()));
    }
}
