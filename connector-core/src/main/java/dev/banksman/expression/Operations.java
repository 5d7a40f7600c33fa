package dev.banksman.expression;

import com.google.re2j.Pattern;
import dev.banksman.calendar.WorkCalendar;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * What the functions of the language do. What is empty contains nothing, has no size, is neither
 * before nor after anything, and makes every sum empty; so a rule need not ask for null first.
 */
final class Operations {

    /** Patterns stand in files as constants, and were tried when the file was read. */
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    List<CelFunctionBinding> bindings() {
        List<CelFunctionBinding> all = new ArrayList<>();
        all.add(two("_==_", Comparison::same));
        all.add(two("_!=_", (a, b) -> !Comparison.same(a, b)));
        all.add(two("_<_", (a, b) -> Comparison.ordered(a, b, order -> order < 0)));
        all.add(two("_<=_", (a, b) -> Comparison.ordered(a, b, order -> order <= 0)));
        all.add(two("_>_", (a, b) -> Comparison.ordered(a, b, order -> order > 0)));
        all.add(two("_>=_", (a, b) -> Comparison.ordered(a, b, order -> order >= 0)));
        all.add(two("@in", Operations::in));
        all.add(two("_[_]", Operations::at));
        all.add(one("size", Operations::size));
        all.add(one("empty", Operations::empty));
        all.addAll(sums());
        all.addAll(texts());
        all.addAll(times());
        return all;
    }

    private static List<CelFunctionBinding> sums() {
        return List.of(
                two("_+_", sum(Sums::plus)),
                two("_-_", sum(Sums::minus)),
                two("_*_", sum(Sums::times)),
                two("_/_", sum(Sums::by)),
                one("-_", a -> Nothing.is(a) ? NullValue.NULL_VALUE : Sums.minus(0L, a)));
    }

    private static BiFunction<Object, Object, Object> sum(BinaryOperator<Object> operator) {
        return (a, b) ->
                Nothing.is(a) || Nothing.is(b) ? NullValue.NULL_VALUE : operator.apply(a, b);
    }

    private List<CelFunctionBinding> texts() {
        return List.of(
                two("contains", text(String::contains)),
                two("startsWith", text(String::startsWith)),
                two("endsWith", text(String::endsWith)),
                two("matches", text(this::matches)),
                one("lower", a -> a instanceof String text ? lower(text) : NullValue.NULL_VALUE));
    }

    private static BiFunction<Object, Object, Object> text(
            BiFunction<String, String, Boolean> question) {
        return (a, b) -> {
            if (a instanceof String text && b instanceof String part) {
                Evaluation.read(text);
                return question.apply(text, part);
            }
            return false;
        };
    }

    private static String lower(String text) {
        Evaluation.read(text);
        return text.toLowerCase(Locale.ROOT);
    }

    private boolean matches(String text, String pattern) {
        Pattern compiled = patterns.computeIfAbsent(pattern, Patterns::compile);
        Evaluation.spend((long) text.length() * compiled.programSize() / 64);
        return compiled.matcher(text).find();
    }

    private static List<CelFunctionBinding> times() {
        return List.of(
                one("getFullYear", date(LocalDate::getYear)),
                one("getMonth", date(day -> day.getMonthValue() - 1)),
                one("getDate", date(LocalDate::getDayOfMonth)),
                one(
                        "getDayOfWeek",
                        date(day -> day.getDayOfWeek().getValue() % DayOfWeek.values().length)),
                one("getHours", Operations::hour),
                one("day", Operations::day),
                one("days", count -> count instanceof Long n ? Sums.days(n) : NullValue.NULL_VALUE),
                one("duration", text -> Literals.duration((String) text)),
                one("timestamp", text -> Instant.parse((String) text)),
                two("workdays", Operations::workdays));
    }

    private static Function<Object, Object> date(Function<LocalDate, Integer> part) {
        return value ->
                day(value) instanceof LocalDate date
                        ? (Object) part.apply(date).longValue()
                        : NullValue.NULL_VALUE;
    }

    private static Object day(Object value) {
        return switch (value) {
            case LocalDate day -> day;
            case Instant at -> calendar().dateOf(at);
            case String text -> LocalDate.parse(text);
            default -> NullValue.NULL_VALUE;
        };
    }

    private static Object hour(Object value) {
        return value instanceof Instant at
                ? (Object) (long) at.atZone(calendar().zone()).getHour()
                : NullValue.NULL_VALUE;
    }

    private static Object workdays(Object from, Object to) {
        return from instanceof LocalDate first && to instanceof LocalDate last
                ? (Object) calendar().workingDaysBetween(first, last)
                : NullValue.NULL_VALUE;
    }

    private static WorkCalendar calendar() {
        return Evaluation.calendar();
    }

    private static Object size(Object value) {
        return switch (value) {
            case String text -> (long) text.codePointCount(0, text.length());
            case Collection<?> elements -> (long) elements.size();
            case Map<?, ?> entries -> (long) entries.size();
            default -> 0L;
        };
    }

    private static Object empty(Object value) {
        return switch (value) {
            case String text -> text.isBlank();
            case Collection<?> elements -> elements.stream().allMatch(e -> (boolean) empty(e));
            case Map<?, ?> entries -> entries.isEmpty();
            case FieldTable table -> table.fields().isEmpty();
            default -> Nothing.is(value);
        };
    }

    private static Object in(Object value, Object container) {
        return switch (container) {
            case Collection<?> elements -> {
                Evaluation.spend(elements.size());
                yield elements.stream().anyMatch(element -> Comparison.same(value, element));
            }
            case Map<?, ?> entries -> entries.containsKey(value);
            // a field with one option stands for the list of it
            default -> !Nothing.is(container) && Comparison.same(value, container);
        };
    }

    private static Object at(Object container, Object index) {
        return switch (container) {
            case FieldTable table -> table.get(String.valueOf(index));
            case List<?> list ->
                    index instanceof Long i && i >= 0 && i < list.size()
                            ? list.get(i.intValue())
                            : NullValue.NULL_VALUE;
            case Map<?, ?> map -> found(map.get(index));
            default -> NullValue.NULL_VALUE;
        };
    }

    private static Object found(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? NullValue.NULL_VALUE : value;
    }

    @SuppressWarnings("Immutable") // the functions have no state but a cache
    private static CelFunctionBinding one(String name, Function<Object, Object> function) {
        return CelFunctionBinding.from(name, Object.class, function::apply);
    }

    @SuppressWarnings("Immutable") // the functions have no state but a cache
    private static CelFunctionBinding two(
            String name, BiFunction<Object, Object, Object> function) {
        return CelFunctionBinding.from(name, Object.class, Object.class, function::apply);
    }
}
