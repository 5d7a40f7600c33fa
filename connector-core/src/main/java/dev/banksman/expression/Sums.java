package dev.banksman.expression;

import dev.cel.runtime.RuntimeHelpers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;

/** Arithmetic on numbers, times and days. Whole numbers stay whole. */
final class Sums {

    private Sums() {}

    static Object plus(Object a, Object b) {
        return guarded(
                () ->
                        switch (a) {
                            case Instant at when b instanceof Duration length -> at.plus(length);
                            case LocalDate day when b instanceof Duration length ->
                                    day.plusDays(length.toDays());
                            case Duration one when b instanceof Duration other -> one.plus(other);
                            case List<?> one when b instanceof List<?> other -> joined(one, other);
                            default -> numbers(a, b, Math::addExact, Double::sum);
                        });
    }

    static Object minus(Object a, Object b) {
        return guarded(
                () ->
                        switch (a) {
                            case Instant at when b instanceof Duration length -> at.minus(length);
                            case Instant at when b instanceof Instant other ->
                                    Duration.between(other, at);
                            case LocalDate day when b instanceof Duration length ->
                                    day.minusDays(length.toDays());
                            case LocalDate day when b instanceof LocalDate other ->
                                    days(day.toEpochDay() - other.toEpochDay());
                            case Duration one when b instanceof Duration other -> one.minus(other);
                            default -> numbers(a, b, Math::subtractExact, (x, y) -> x - y);
                        });
    }

    static Object times(Object a, Object b) {
        return guarded(() -> numbers(a, b, Math::multiplyExact, (x, y) -> x * y));
    }

    static Object by(Object a, Object b) {
        if (b instanceof Number divisor && divisor.doubleValue() == 0) {
            throw new Unanswered("the expression divides by zero");
        }
        return guarded(() -> numbers(a, b, Math::floorDiv, (x, y) -> x / y));
    }

    /** Loops that collect pass a list that grows in place, which CEL's own helper knows. */
    @SuppressWarnings("unchecked") // elements have no types at this point
    private static List<?> joined(List<?> one, List<?> other) {
        Evaluation.spend(1 + weight(one) / 4 + weight(other));
        return RuntimeHelpers.concat((List<Object>) one, (List<Object>) other);
    }

    /** CEL looks at every element, however deep, whenever a list is handed on. */
    private static long weight(Object value) {
        return value instanceof List<?> list ? 1 + list.stream().mapToLong(Sums::weight).sum() : 1;
    }

    static Duration days(long count) {
        return Duration.ofDays(count);
    }

    private static Object numbers(
            Object a, Object b, LongBinaryOperator whole, DoubleBinaryOperator real) {
        if (a instanceof Long one && b instanceof Long other) {
            return whole.applyAsLong(one, other);
        }
        if (a instanceof Number one && b instanceof Number other) {
            return real.applyAsDouble(one.doubleValue(), other.doubleValue());
        }
        throw new Unanswered("a field holds a value that cannot be calculated with");
    }

    private static Object guarded(Supplier<Object> sum) {
        try {
            return sum.get();
        } catch (ArithmeticException | DateTimeException e) {
            throw new Unanswered("a number or date in the expression is out of range");
        }
    }
}
