package dev.banksman.jira.changelog;

import dev.banksman.item.Description;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Kind;
import dev.banksman.item.Person;
import dev.banksman.item.Release;
import dev.banksman.item.Sprint;
import dev.banksman.item.Status;
import dev.banksman.item.Value;
import dev.banksman.jira.text.PlainText;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.Keys;
import dev.banksman.jira.translate.ScheduleParts;
import dev.banksman.jira.translate.Translation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What one side of a change says, field by field. */
final class SideReaders {

    private final Translation translation;

    SideReaders(Translation translation) {
        this.translation = translation;
    }

    static Value<String> text(Side side, Doubts doubts) {
        return side.words().isBlank() ? Value.empty() : Value.of(side.words());
    }

    static Value<Description> description(Side side, Doubts doubts) {
        return side.words().isBlank() ? Value.empty() : Value.of(PlainText.describe(side.words()));
    }

    Value<Status> status(Side side, Doubts doubts) {
        if (side.text().isBlank()) {
            return Value.unknown("the changelog does not name the status");
        }
        Value<Status> status = translation.status(side.text());
        translation.doubtCategory(status, doubts);
        return status;
    }

    Value<Person> person(Side side, Doubts doubts) {
        return side.blank()
                ? Value.empty()
                : Value.of(translation.lexicon().people().find(side.id(), side.text()));
    }

    Value<Kind> kind(Side side, Doubts doubts) {
        return Value.of(translation.lexicon().terms().kind(side.words()));
    }

    static Value<LocalDate> due(Side side, Doubts doubts) {
        if (side.blank()) {
            return Value.empty();
        }
        Optional<LocalDate> day = Days.of(side);
        if (day.isEmpty()) {
            doubts.raise("duedate", Days.none(side), "kept, due date unknown for that time");
        }
        return day.map(Value::of).orElseGet(() -> Value.unknown("the changelog names no real day"));
    }

    static Value<Duration> seconds(Side side, Doubts doubts) {
        if (side.blank()) {
            return Value.empty();
        }
        return ScheduleParts.seconds(side.id().isBlank() ? side.text() : side.id())
                .map(Value::of)
                .orElseGet(() -> Value.unknown("the changelog names no number of seconds"));
    }

    /** Labels are listed whole, with spaces between. */
    static Value<Set<String>> labels(Side side, Doubts doubts) {
        return Value.of(Set.copyOf(Words.split(side.text())));
    }

    Optional<String> component(Side side, Doubts doubts) {
        return side.blank()
                ? Optional.empty()
                : Optional.of(translation.lexicon().terms().component(side.id(), side.words()));
    }

    Optional<Release> release(Side side, Doubts doubts) {
        return side.blank()
                ? Optional.empty()
                : Optional.of(translation.lexicon().releases().find(side.id(), side.words()));
    }

    /** An issue that moves from sprint to sprint lists them all; the last one is where it is. */
    Value<Sprint> sprint(Side side, Doubts doubts) {
        if (side.blank()) {
            return Value.empty();
        }
        String id = Words.last(side.id());
        boolean several = !id.equals(side.id().strip());
        String name = several ? Words.last(side.text()) : side.words();
        return Value.of(translation.lexicon().sprints().find(id, name));
    }

    Value<ItemRef> parent(Side side, Doubts doubts) {
        if (side.blank()) {
            return Value.empty();
        }
        String text = side.text().strip();
        String key = Keys.shaped(text) ? text : Keys.shaped(side.id()) ? side.id() : "";
        String id = Keys.shaped(side.id()) ? "" : side.id();
        return key.isEmpty() && id.isBlank()
                ? Value.unknown("the changelog does not name the parent's key")
                : Value.of(translation.naming().ref(id, key));
    }
}
