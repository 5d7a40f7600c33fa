package dev.banksman.plan;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.plan.Desk.Remark;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the note answers to those who ask it something. What people wrote stays plain text. */
public final class Replies {

    /** How long an answer is shown that is no longer of use afterwards. */
    private static final Duration SHOWN = Duration.ofDays(1);

    private static final int LONGEST = 200;
    private static final int MOST_FINDINGS = 4;

    private final Instant now;
    private final Dates dates;

    public Replies(WorkCalendar calendar, Instant now) {
        this.now = now;
        this.dates = new Dates(calendar, now);
    }

    /** A finding with the rule that found it and the words for it. */
    public record Reason(Rule<?> rule, Stand stand, Words words) {}

    /** A finding that judging another item raised, with the fact as the note has it. */
    public record Elsewhere(String policy, ItemRef raisedBy, Line fact) {
        private Line line() {
            List<Inline> parts = new ArrayList<>();
            parts.add(new Inline.Code(policy));
            parts.add(new Inline.Text(", found on "));
            parts.add(new Inline.ItemLink(raisedBy));
            parts.add(new Inline.Text(": "));
            parts.addAll(fact.parts());
            return new Line(parts);
        }
    }

    /** Why the note says what it says: what was compared, since when, and what clears it. */
    public Remark why(List<Reason> reasons, List<Elsewhere> others) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(new Inline.Strong("Why")));
        if (reasons.isEmpty() && others.isEmpty()) {
            lines.add(Line.of(new Inline.Text("Nothing is found on this item.")));
        }
        Stream.concat(reasons.stream().map(this::reason), others.stream().map(Elsewhere::line))
                .limit(MOST_FINDINGS)
                .forEach(lines::add);
        return new Remark("why", new Paragraph(lines), now.plus(SHOWN));
    }

    public Remark quiet(Instant until, Person by, String reason) {
        return remark(
                "snooze",
                until,
                "Quiet until " + dates.time(until),
                ": asked for by " + by.name() + because(reason));
    }

    public Remark seen(Person by) {
        return remark(
                "ack",
                now.plus(SHOWN),
                "Seen by " + by.name(),
                " on " + dates.time(now) + "; quiet unless it changes.");
    }

    public Remark waived(String policy, Person by, String reason) {
        return remark(
                "waive",
                now.plus(SHOWN),
                policy + " does not count here",
                ": waived by " + by.name() + because(reason));
    }

    public Remark counts(String policy, Person by) {
        return remark(
                "waive",
                now.plus(SHOWN),
                policy + " counts here again",
                ", as " + by.name() + " asked.");
    }

    /** Something was written to the item for somebody. */
    public Remark done(String what, Person by) {
        return remark("done", now.plus(SHOWN), what, " for " + by.name() + ".");
    }

    /** Why something was not done, with what can be said instead. */
    public Remark refused(String why) {
        Line line =
                Line.of(
                        new Inline.Strong("Not done"),
                        new Inline.Text(": " + cut(why) + " These words are known: "),
                        new Inline.Code(
                                "banksman why | snooze 3d [reason] | waive <policy> <reason> | ack"
                                        + " | blocked [KEY] <reason> | unblocked"
                                        + " | handoff @person <note>"));
        return new Remark("refused", new Paragraph(List.of(line)), now.plus(SHOWN));
    }

    /** Our own changes were taken back again and again. */
    public Remark leftAlone() {
        return remark(
                "opposed",
                now.plus(SHOWN),
                "Left as it is",
                ": it was changed back each time. Nothing more is moved or written here until a"
                        + " person changes the item.");
    }

    /** A summary of a burst for the one who made it. */
    public static Remark burst(BurstWatch.Burst burst) {
        Paragraph said = BurstSummary.of(burst, burst.items()).content().paragraphs().getFirst();
        List<Line> lines = new ArrayList<>(said.lines());
        Address.to(burst.actor(), "").line().ifPresent(lines::add);
        return new Remark("burst", new Paragraph(lines), burst.endedAt().plus(SHOWN));
    }

    private Line reason(Reason reason) {
        Stand stand = reason.stand();
        String seen =
                stand.finding().why().stream()
                        .map(this::observed)
                        .collect(Collectors.joining("; "));
        String clears =
                new Composer(reason.rule().terms().calendar(), stand.openedAt())
                        .plain(reason.words().clears());
        return Line.of(
                new Inline.Code(reason.rule().id()),
                new Inline.Text(
                        " with "
                                + params(reason.rule().terms().params())
                                + ", found "
                                + dates.time(stand.openedAt())
                                + ": "
                                + cut(seen)
                                + ". Closes when "
                                + clears
                                + "."));
    }

    private static String params(Record params) {
        String text = params.toString();
        String inside = text.substring(text.indexOf('[') + 1, text.length() - 1);
        return inside.isEmpty() ? "no parameters" : inside;
    }

    private String observed(Observation observation) {
        String against = observation.against().map(a -> " (against " + shown(a) + ")").orElse("");
        return observation.name() + " " + shown(observation.observed()) + against;
    }

    private String shown(Object value) {
        return switch (value) {
            case Value.Present<?>(Object present) -> shown(present);
            case Value.Empty<?>() -> "none";
            case Value.Unknown<?>(String reason) -> "not known: " + reason;
            case Optional<?> optional -> optional.map(this::shown).orElse("none");
            case Boolean truth -> truth ? "yes" : "no";
            case Instant at -> dates.time(at);
            case LocalDate day -> dates.day(day);
            case Person person -> person.name();
            case ItemRef item -> item.id();
            case Collection<?> all ->
                    all.isEmpty()
                            ? "none"
                            : all.stream().map(this::shown).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static Remark remark(String key, Instant until, String strong, String rest) {
        Line line = Line.of(new Inline.Strong(cut(strong)), new Inline.Text(cut(rest)));
        return new Remark(key, new Paragraph(List.of(line)), until);
    }

    private static String because(String reason) {
        return reason.isBlank() ? "." : ": " + reason;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
