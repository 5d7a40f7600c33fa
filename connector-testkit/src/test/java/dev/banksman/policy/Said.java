package dev.banksman.policy;

import dev.banksman.plan.FindingEvent;
import java.util.List;
import java.util.stream.Collectors;

/** Words as plain text, with items by key and days as files write them. */
public record Said(String headline, String fact, String ask, String clears) {

    /** What the last of these events says. */
    public static Said last(List<FindingEvent> events) {
        Words words = events.getLast().words();
        return new Said(
                words.headline(), text(words.fact()), text(words.ask()), text(words.clears()));
    }

    private static String text(List<Phrase> phrases) {
        return phrases.stream().map(Said::text).collect(Collectors.joining());
    }

    private static String text(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Text(String text) -> text;
            case Phrase.Item item -> item.item().id();
            case Phrase.Day day -> day.day().toString();
            case Phrase.Time time -> time.at().toString();
            case Phrase.Name name -> name.person().name();
            case Phrase.Code(String code) -> code;
            case Phrase.Title(String title) -> title;
        };
    }
}
