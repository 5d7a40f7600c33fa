package dev.banksman.report;

import dev.banksman.calendar.Span;
import dev.banksman.item.Blockage;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.policy.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Observed values and parameters as a person reads them. */
final class Shown {

    private static final int LONGEST = 300;
    private static final int MOST = 20;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    private final ZoneId zone;

    Shown(ZoneId zone) {
        this.zone = zone;
    }

    String text(Object value) {
        return SafeText.cut(whole(value), LONGEST);
    }

    private String whole(Object value) {
        return switch (value) {
            case Value.Present<?>(Object present) -> whole(present);
            case Value.Empty<?>() -> "none";
            case Value.Unknown<?>(String reason) -> "not known: " + reason;
            case Optional<?> optional -> optional.map(this::text).orElse("none");
            case Boolean truth -> truth ? "yes" : "no";
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    Long.toString(number.longValue());
            case Instant at -> TIME.format(at.atZone(zone));
            case LocalDate day -> DAY.format(day);
            case Span span -> Spans.words(span);
            case Person person -> person.name();
            case Status status -> status.name();
            case StatusCategory category -> category.words();
            case Blockage blockage -> blocked(blockage);
            case ItemRef item -> item.id();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Collection<?> values -> list(values);
            default -> value.toString();
        };
    }

    private String list(Collection<?> values) {
        if (values.isEmpty()) {
            return "none";
        }
        String some = values.stream().limit(MOST).map(this::text).collect(Collectors.joining(", "));
        int more = values.size() - MOST;
        return more > 0 ? some + " and " + more + " more" : some;
    }

    private String blocked(Blockage blockage) {
        String how = "by " + whole(blockage.how());
        return blockage.reason().known().map(reason -> how + ": " + reason).orElse(how);
    }
}
