package dev.banksman.policy;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How a finding is put to a person: a question as headline, what is so, one ask, and what closes
 * it. The subject is the item, not the person.
 *
 * @param clears completes "closes when …"
 */
public record Words(String headline, List<Phrase> fact, List<Phrase> ask, List<Phrase> clears) {

    /**
     * Builds a sentence: texts stay texts, everything else keeps its type, and what {@link #all} or
     * this method made goes in as it is.
     */
    public static List<Phrase> say(Object... parts) {
        List<Phrase> phrases = new ArrayList<>(parts.length);
        for (Object part : parts) {
            if (part instanceof Collection<?> some) {
                some.forEach(one -> phrases.add(phrase(one)));
            } else {
                phrases.add(phrase(part));
            }
        }
        return List.copyOf(phrases);
    }

    /** Several of a sort within a sentence: "A", "A and B", "A, B and C". */
    public static List<Phrase> all(Collection<?> parts) {
        List<Phrase> phrases = new ArrayList<>(2 * parts.size());
        int left = parts.size();
        for (Object part : parts) {
            if (!phrases.isEmpty()) {
                phrases.add(new Phrase.Text(left == 1 ? " and " : ", "));
            }
            phrases.add(phrase(part));
            left--;
        }
        return List.copyOf(phrases);
    }

    private static Phrase phrase(Object part) {
        return switch (part) {
            case String text -> new Phrase.Text(text);
            case ItemRef item -> new Phrase.Item(item);
            case LocalDate day -> new Phrase.Day(day);
            case Instant at -> new Phrase.Time(at);
            case Person person -> new Phrase.Name(person);
            case Phrase phrase -> phrase;
            default -> new Phrase.Text(String.valueOf(part));
        };
    }
}
