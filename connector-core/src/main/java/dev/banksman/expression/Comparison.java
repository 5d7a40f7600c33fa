package dev.banksman.expression;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;

/** Sameness and order of values. */
final class Comparison {

    private Comparison() {}

    static boolean same(Object a, Object b) {
        if (Nothing.is(a) || Nothing.is(b)) {
            return Nothing.is(a) && Nothing.is(b);
        }
        if (a instanceof Number one && b instanceof Number other) {
            return compare(one, other) == 0;
        }
        if (a instanceof List<?> one && b instanceof List<?> other) {
            return same(one, other);
        }
        if (a instanceof String text) {
            Evaluation.read(text);
        }
        return a.equals(b);
    }

    private static boolean same(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        Evaluation.spend(a.size());
        Iterator<?> others = b.iterator();
        return a.stream().allMatch(element -> same(element, others.next()));
    }

    /** False when one of them is empty. */
    static boolean ordered(Object a, Object b, IntPredicate wanted) {
        return !Nothing.is(a) && !Nothing.is(b) && wanted.test(order(a, b));
    }

    private static int order(Object a, Object b) {
        if (a instanceof Number one && b instanceof Number other) {
            return compare(one, other);
        }
        if (a instanceof String one && b instanceof String other) {
            Evaluation.read(one);
            return one.compareTo(other);
        }
        if (a instanceof Instant one && b instanceof Instant other) {
            return one.compareTo(other);
        }
        if (a instanceof LocalDate one && b instanceof LocalDate other) {
            return one.compareTo(other);
        }
        if (a instanceof Duration one && b instanceof Duration other) {
            return one.compareTo(other);
        }
        if (a instanceof LocalDate day && b instanceof Instant at) {
            return order(day, at);
        }
        if (a instanceof Instant at && b instanceof LocalDate day) {
            return -order(day, at);
        }
        throw new Unanswered("a field holds a value of another type than it is compared with");
    }

    private static int compare(Number a, Number b) {
        return a instanceof Long one && b instanceof Long other
                ? one.compareTo(other)
                : Double.compare(a.doubleValue(), b.doubleValue());
    }

    /** A day is before all that comes once it has ended, and after all that was before it began. */
    private static int order(LocalDate day, Instant at) {
        var calendar = Evaluation.calendar();
        if (!calendar.endOfDay(day).isAfter(at)) {
            return -1;
        }
        return calendar.startOfDay(day).isAfter(at) ? 1 : 0;
    }
}
