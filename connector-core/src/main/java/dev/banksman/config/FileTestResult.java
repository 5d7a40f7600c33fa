package dev.banksman.config;

import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.policy.Observation;
import java.util.Collection;
import java.util.List;

/**
 * How a test of a policy file went.
 *
 * @param got what happened, in the words of {@code expect}
 * @param notes what could not be told, or why nothing was judged
 * @param observed what the policy compared at the end of the test's time
 */
public record FileTestResult(
        FileTest test, List<String> got, List<String> notes, List<Observed> observed) {

    public FileTestResult {
        got = List.copyOf(got);
        notes = List.copyOf(notes);
        observed = List.copyOf(observed);
    }

    /** One value that was compared, as texts. */
    public record Observed(String name, String value, String against) {

        static Observed of(Observation observation) {
            return new Observed(
                    observation.name(),
                    text(observation.observed()),
                    observation.against().map(Observed::text).orElse(""));
        }

        private static String text(Object value) {
            return switch (value) {
                case Value.Present<?>(Object known) -> text(known);
                case Value.Empty<?> empty -> "nothing";
                case Value.Unknown<?>(String reason) -> "not known: " + reason;
                case Person person -> person.name();
                case Collection<?> all ->
                        all.isEmpty()
                                ? "none"
                                : String.join(", ", all.stream().map(Observed::text).toList());
                default -> value.toString();
            };
        }
    }

    public boolean passed() {
        return got.equals(test.expect());
    }

    /** The place and what was expected; after a failure also what happened and what was seen. */
    @Override
    public String toString() {
        String head = test.place() + ": " + test.rule().handle() + ": ";
        if (passed()) {
            return head + "ok, " + words(got);
        }
        StringBuilder text = new StringBuilder(head);
        text.append("expected ").append(words(test.expect()));
        text.append(", but got ").append(words(got));
        notes.forEach(note -> text.append("\n    ").append(note));
        observed.forEach(one -> text.append("\n    ").append(line(one)));
        return text.toString();
    }

    private static String line(Observed one) {
        String seen = one.name() + " was " + one.value();
        return one.against().isEmpty() ? seen : seen + ", compared with " + one.against();
    }

    private static String words(List<String> events) {
        return events.isEmpty() ? "nothing" : String.join(", ", events);
    }
}
