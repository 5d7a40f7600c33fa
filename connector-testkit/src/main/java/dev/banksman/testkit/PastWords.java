package dev.banksman.testkit;

import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The words of examples about an item's past, such as {@code blockedSince: 2026-03-02 10:00}. */
final class PastWords {

    private static final Set<String> WORDS =
            Set.of("statusSince", "ownerSince", "blockedSince", "lastSign", "firstDue", "pushes");

    private PastWords() {}

    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    /** Whether any of these words is about the past. */
    static boolean areIn(Map<String, Object> words) {
        return words.keySet().stream().anyMatch(PastWords::knows);
    }

    static Tenure apply(Tenure t, Map<String, Object> words) {
        return new Tenure(
                instant(words, "statusSince", t.statusSince()),
                instant(words, "ownerSince", t.ownerSince()),
                instant(words, "blockedSince", t.blockedSince()),
                instant(words, "lastSign", t.lastSign()),
                read(words, "firstDue", t.firstDue(), LocalDate::parse),
                Integer.parseInt(String.valueOf(words.getOrDefault("pushes", t.pushes()))));
    }

    private static Value<Instant> instant(
            Map<String, Object> words, String word, Value<Instant> otherwise) {
        return read(words, word, otherwise, Times::at);
    }

    private static <T> Value<T> read(
            Map<String, Object> words, String word, Value<T> otherwise, Function<String, T> read) {
        if (!words.containsKey(word)) {
            return otherwise;
        }
        String said = String.valueOf(words.get(word));
        return switch (said) {
            case Yaml.NONE -> Value.empty();
            case Yaml.UNKNOWN -> Value.unknown("the past was not read");
            default -> Value.of(read.apply(said));
        };
    }
}
