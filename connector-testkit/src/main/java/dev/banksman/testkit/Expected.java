package dev.banksman.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event that an example expects, written {@code opened}, {@code rung 2}, {@code updated OPS-7},
 * {@code resolved OPS-7 on PAY-1 at 2026-03-09 10:00}. What is not written may be anything.
 *
 * @param what the event, with its number if it is a rung
 * @param facts facts that the finding states, perhaps among others
 */
public record Expected(
        String what,
        Optional<String> key,
        Optional<String> on,
        Optional<String> at,
        Map<String, String> facts) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(opened|updated|resolved|withdrawn|rung \\d+)"
                            + "(?: (?!on |at )(\\S+))?(?: on (\\S+))?(?: at (\\S+ \\S+))?");

    static Expected parse(String text, Map<String, String> facts) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "not an event: \""
                            + text
                            + "\"; write opened, updated, resolved, withdrawn or rung <number>, then"
                            + " perhaps the finding's key, on <item>, at <yyyy-MM-dd HH:mm>");
        }
        return new Expected(
                parts.group(1),
                Optional.ofNullable(parts.group(2)),
                Optional.ofNullable(parts.group(3)),
                Optional.ofNullable(parts.group(4)),
                facts);
    }

    boolean matches(Heard heard) {
        return what.equals(heard.what())
                && key.map(heard.key()::equals).orElse(true)
                && on.map(heard.on()::equals).orElse(true)
                && at.map(time -> time.equals(Times.text(heard.at()))).orElse(true)
                && heard.facts().entrySet().containsAll(facts.entrySet());
    }

    @Override
    public String toString() {
        return what + rest() + (facts.isEmpty() ? "" : " " + new TreeMap<>(facts));
    }

    /** What is written after the event's word. */
    String rest() {
        return key.map(k -> " " + k).orElse("")
                + on.map(k -> " on " + k).orElse("")
                + at.map(k -> " at " + k).orElse("");
    }
}
