package dev.banksman.jira.translate;

import dev.banksman.item.Blockage;
import dev.banksman.item.Blockage.How;
import dev.banksman.item.Comment;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Status;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an item is blocked, by what the policy file calls so, and what is said about it. */
final class Blocking {

    /** A flag's comment and the flag itself are two writes, in either order. */
    private static final Duration SAME_ACT = Duration.ofMinutes(1);

    private static final String COMMAND = "banksman blocked";
    private static final List<String> FLAG_MARKS = List.of("(flag)", ":flag_on:");
    private static final String FLAG_WORDS = "flag added";

    private final Translation translation;
    private final Roles roles;
    private final Optional<String> field;

    Blocking(Translation translation, Roles roles) {
        this.translation = translation;
        this.roles = roles;
        this.field =
                translation
                        .mapping()
                        .blocked()
                        .field()
                        .known()
                        .flatMap(name -> translation.lexicon().fields().spelled(name));
    }

    Value<Blockage> of(WorkItem item, Value<Instant> since) {
        return how(item).map(how -> new Blockage(how, reason(item, since), unblocker(item)));
    }

    private Value<How> how(WorkItem item) {
        Value<Status> status = item.status();
        if (status.map(this::blocks).orElse(false)) {
            return Value.of(How.STATUS);
        }
        boolean byFlag = translation.mapping().blocked().flag();
        Value<Boolean> flagged = byFlag ? flagged(item) : Value.empty();
        if (flagged.is(true)) {
            return Value.of(How.FLAG);
        }
        Value<Boolean> stated = field.map(name -> says(item, name)).orElse(Value.empty());
        if (stated.is(true)) {
            return Value.of(How.FIELD);
        }
        boolean byStatus = !translation.mapping().blocked().statuses().isEmpty();
        return nowhere(byStatus && status.isUnknown(), flagged, stated);
    }

    /**
     * A flag is only ever raised by a change. Where no issue carries the field, an issue whose
     * changelog is silent on it never had one.
     */
    private Value<Boolean> flagged(WorkItem item) {
        Value<Boolean> said = says(item, SystemFields.FLAGGED);
        boolean carried = translation.lexicon().fields().carries(SystemFields.FLAGGED);
        return said.isUnknown() && !carried ? Value.empty() : said;
    }

    /** Nothing says that it is blocked: that it is not, only where all of them are known. */
    private static Value<How> nowhere(
            boolean statusUnknown, Value<Boolean> flagged, Value<Boolean> stated) {
        if (statusUnknown) {
            return Value.unknown("the status is not known");
        }
        if (flagged.isUnknown()) {
            return Value.unknown("the flag is not known");
        }
        return stated.isUnknown()
                ? Value.unknown("the field that means blocked is not known")
                : Value.empty();
    }

    private boolean blocks(Status status) {
        String name = status.name().toLowerCase(Locale.ROOT);
        return translation.mapping().blocked().statuses().contains(name);
    }

    private static Value<Boolean> says(WorkItem item, String name) {
        Value<FieldValue> value = item.fields().getOrDefault(name, Value.empty());
        return value.map(FieldText::truthy);
    }

    private Value<String> reason(WorkItem item, Value<Instant> since) {
        Value<String> stated = FieldText.text(roles.value(item, Role.BLOCKED_REASON));
        return stated.isEmpty() ? said(item.comments(), since) : stated;
    }

    private Value<String> unblocker(WorkItem item) {
        return FieldText.text(roles.value(item, Role.UNBLOCKER));
    }

    /** The newest reason that a comment gives, not counting what was said before it was blocked. */
    private static Value<String> said(List<Comment> comments, Value<Instant> since) {
        Instant from = since.map(at -> at.minus(SAME_ACT)).orElse(Instant.MIN);
        for (Comment comment : comments.reversed()) {
            if (comment.at().isBefore(from)) {
                break;
            }
            String reason = comment.text().map(Blocking::reasonIn).orElse("");
            if (!reason.isEmpty()) {
                return Value.of(reason);
            }
        }
        return Value.empty();
    }

    private static String reasonIn(String text) {
        String stripped = text.strip();
        for (String mark : FLAG_MARKS) {
            if (stripped.startsWith(mark)) {
                return after(stripped.substring(mark.length()).strip(), FLAG_WORDS);
            }
        }
        return startsWith(stripped, COMMAND) ? after(stripped, COMMAND) : "";
    }

    private static String after(String text, String words) {
        String rest = startsWith(text, words) ? text.substring(words.length()).strip() : text;
        return rest.startsWith(":") ? rest.substring(1).strip() : rest;
    }

    private static boolean startsWith(String text, String words) {
        return text.regionMatches(true, 0, words, 0, words.length());
    }
}
