package dev.banksman.engine.answer;

import dev.banksman.calendar.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads comments that address us: {@code banksman snooze 3d until the audit}. */
public final class Answers {

    private static final Set<String> NAMES = Set.of("banksman", "@banksman", "/banksman");
    private static final Pattern WORD = Pattern.compile("\\s*(\\S+)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+-[0-9]+");
    private static final Pattern PERSON =
            Pattern.compile("(@\"([^\"]+)\"|@?\\[([^\\]]+)\\]|@?(\\S+))\\s*(.*)", Pattern.DOTALL);
    private static final String ACCOUNT = "~accountid:";
    private static final int LONGEST = 1_000;

    private Answers() {}

    /** What a comment asks for; nothing when it does not address us. */
    public static Optional<Asked> read(String comment) {
        String text = comment.length() > LONGEST ? comment.substring(0, LONGEST) : comment;
        Matcher first = WORD.matcher(text);
        if (!first.matches() || !isOurs(first.group(1))) {
            return Optional.empty();
        }
        Matcher verb = WORD.matcher(first.group(2));
        if (!verb.matches()) {
            return Optional.of(new Asked.Unclear("It was not said what to do."));
        }
        return Optional.of(asked(verb.group(1), verb.group(2).strip()));
    }

    private static boolean isOurs(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        String bare =
                name.endsWith(":") || name.endsWith(",")
                        ? name.substring(0, name.length() - 1)
                        : name;
        return NAMES.contains(bare);
    }

    private static Asked asked(String verb, String rest) {
        return switch (verb.toLowerCase(Locale.ROOT)) {
            case "why", "why?" -> new Asked.Why();
            case "snooze" -> snooze(rest);
            case "waive" -> waive(rest);
            case "ack" -> new Asked.Acknowledge();
            case "blocked" -> blocked(rest);
            case "unblocked" -> new Asked.Unblocked();
            case "handoff" -> handOff(rest);
            default -> new Asked.Unclear("\"" + verb + "\" is not known.");
        };
    }

    private static Asked snooze(String rest) {
        Matcher parts = WORD.matcher(rest);
        if (!parts.matches()) {
            return new Asked.Unclear("It was not said for how long, for example 3d.");
        }
        try {
            return new Asked.Snooze(Span.parse(parts.group(1)), parts.group(2).strip());
        } catch (IllegalArgumentException notASpan) {
            return new Asked.Unclear(
                    "\"" + parts.group(1) + "\" is no length of time; 3d, 4h or P1W are.");
        }
    }

    private static Asked waive(String rest) {
        Matcher parts = WORD.matcher(rest);
        if (!parts.matches()) {
            return new Asked.Unclear("It was not said which policy to waive.");
        }
        String reason = parts.group(2).strip();
        return reason.isEmpty()
                ? new Asked.Unclear("A waiver needs a reason, for those who read it later.")
                : new Asked.Waive(parts.group(1), reason);
    }

    private static Asked blocked(String rest) {
        Matcher parts = WORD.matcher(rest);
        if (!parts.matches()) {
            return new Asked.Unclear("It was not said what it waits for.");
        }
        boolean key = KEY.matcher(parts.group(1)).matches();
        return key
                ? new Asked.Blocked(parts.group(1), parts.group(2).strip())
                : new Asked.Blocked("", rest);
    }

    /** Some trackers write whom somebody means as an account's id. */
    private static String bare(String name) {
        return name.startsWith(ACCOUNT) ? name.substring(ACCOUNT.length()) : name;
    }

    private static Asked handOff(String rest) {
        Matcher parts = PERSON.matcher(rest);
        if (!parts.matches()) {
            return new Asked.Unclear("It was not said to whom.");
        }
        for (int group = 2; group <= 4; group++) {
            String name = parts.group(group);
            if (name != null) {
                return new Asked.HandOff(bare(name), parts.group(5).strip());
            }
        }
        return new Asked.Unclear("It was not said to whom.");
    }
}
