package dev.banksman.app;

import dev.banksman.app.io.UnusableException;
import dev.banksman.calendar.WorkCalendar;
import dev.banksman.history.Chronicle;
import dev.banksman.history.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The part of the history that is judged, as a person names it. */
final class WindowArgs {

    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            description =
                    "Judge from here on: a date (its start, in the default calendar's zone) or an"
                            + " instant such as 2026-03-01T08:00:00Z. What is already so then is"
                            + " recorded, not announced.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "WHEN",
            description =
                    "Judge up to here: a date (its end) or an instant. Default: the last change.")
    private Optional<String> to = Optional.empty();

    /** The window, with dates in the zone of this calendar. */
    Window window(WorkCalendar calendar) {
        Optional<Instant> begin = from.map(text -> instant("--from", text, calendar::startOfDay));
        Optional<Instant> end = to.map(text -> instant("--to", text, calendar::endOfDay));
        if (begin.isPresent() && end.isPresent() && !begin.get().isBefore(end.get())) {
            throw new UnusableException(
                    "--from %s lies not before --to %s"
                            .formatted(from.orElseThrow(), to.orElseThrow()));
        }
        return new Window(begin, end);
    }

    /** Says when the window and the history have nothing in common. */
    void check(Window window, Chronicle chronicle) {
        if (window.from().isPresent()
                && window.to().isEmpty()
                && window.from().get().isAfter(chronicle.end())) {
            throw new UnusableException(
                    "--from %s lies after the last change, %s"
                            .formatted(from.orElseThrow(), chronicle.end()));
        }
        if (window.to().isPresent() && window.to().get().isBefore(chronicle.begin())) {
            throw new UnusableException(
                    "--to %s lies before the first change, %s"
                            .formatted(to.orElseThrow(), chronicle.begin()));
        }
    }

    private static Instant instant(String option, String text, Function<LocalDate, Instant> ofDay) {
        try {
            if (text.contains("T")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            LocalDate day = LocalDate.parse(text);
            if (FIRST.isAfter(day) || LAST.isBefore(day)) {
                throw unreadable(option, text);
            }
            return ofDay.apply(day);
        } catch (DateTimeException unreadable) {
            throw unreadable(option, text);
        }
    }

    private static UnusableException unreadable(String option, String text) {
        return new UnusableException(
                option
                        + " "
                        + text
                        + ": write a date such as 2026-03-01, or an instant such as"
                        + " 2026-03-01T08:00:00Z or 2026-03-01T09:00:00+01:00");
    }
}
