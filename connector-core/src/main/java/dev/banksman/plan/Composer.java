package dev.banksman.plan;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts findings into the words of a note: a question, what is so, one ask, how it closes, and the
 * commands that answer it.
 */
final class Composer {

    private final Dates dates;

    Composer(WorkCalendar calendar, Instant written) {
        this.dates = new Dates(calendar, written);
    }

    /** One finding as a paragraph of at most five lines. */
    Paragraph paragraph(String rule, Words words) {
        List<Inline> ask = new ArrayList<>(line(words.ask()));
        ask.add(new Inline.Text(ask.isEmpty() ? "This closes when " : " This closes when "));
        ask.addAll(line(words.clears()));
        ask.add(new Inline.Text("."));
        return new Paragraph(
                List.of(
                        Line.of(new Inline.Strong(words.headline())),
                        new Line(line(words.fact())),
                        new Line(ask),
                        commands(rule)));
    }

    /** What stands on an item whose findings are all closed: one line. */
    static RichText allClear() {
        return allClear(Optional.empty(), true);
    }

    /**
     * The same, saying what was done.
     *
     * @param quiet nobody was named
     */
    static RichText allClear(Optional<Inline> deed, boolean quiet) {
        String rest = quiet ? "Nothing to do; nobody was mailed. " : "Nothing to do. ";
        Inline start = new Inline.Strong("All clear");
        Inline end = new Inline.Emphasis("History");
        Line line =
                deed.isPresent()
                        ? Line.of(start, deed.get(), new Inline.Text(rest), end)
                        : Line.of(start, new Inline.Text(" · " + rest), end);
        return new RichText(List.of(new Paragraph(List.of(line))));
    }

    /** The phrases as plain text. */
    String plain(List<Phrase> phrases) {
        Paragraph paragraph = new Paragraph(List.of(new Line(line(phrases))));
        return new RichText(List.of(paragraph)).plain();
    }

    private static Line commands(String rule) {
        return Line.of(
                new Inline.Text("Not needed here: "),
                new Inline.Code("banksman waive " + rule + " <reason>"),
                new Inline.Text(" · Later: "),
                new Inline.Code("banksman snooze 2d"),
                new Inline.Text(" · "),
                new Inline.Emphasis("Why?"));
    }

    private List<Inline> line(List<Phrase> phrases) {
        return phrases.stream().map(this::inline).toList();
    }

    private Inline inline(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Text(var text) -> new Inline.Text(text);
            case Phrase.Item(var item) -> new Inline.ItemLink(item);
            case Phrase.Day(var day) -> new Inline.Text(dates.day(day));
            case Phrase.Time(var at) -> new Inline.Text(dates.time(at));
            case Phrase.Name(var person) -> new Inline.Text(person.name());
            case Phrase.Code(var code) -> new Inline.Code(code);
            case Phrase.Title(var title) -> new Inline.Emphasis(title);
        };
    }
}
