package dev.banksman.testkit;

import dev.banksman.policy.Phrase;
import java.util.List;
import java.util.stream.Collectors;

/** Phrases as plain text, for comparing: items by id, times as tests write them. */
public final class Plain {

    private Plain() {}

    public static String text(List<Phrase> phrases) {
        return phrases.stream().map(Plain::text).collect(Collectors.joining());
    }

    private static String text(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Text(var text) -> text;
            case Phrase.Item(var item) -> item.id();
            case Phrase.Day(var day) -> day.toString();
            case Phrase.Time(var at) -> Times.text(at);
            case Phrase.Name(var person) -> person.name();
            case Phrase.Code(var code) -> code;
            case Phrase.Title(var title) -> title;
        };
    }
}
