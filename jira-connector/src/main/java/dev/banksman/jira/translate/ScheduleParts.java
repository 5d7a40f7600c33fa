package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Effort;
import dev.banksman.item.Release;
import dev.banksman.item.Schedule;
import dev.banksman.item.Sprint;
import dev.banksman.item.Value;
import java.time.Duration;
import java.util.Optional;

/** Reads when an issue is planned; start and points are derived later, from named fields. */
public final class ScheduleParts {

    private ScheduleParts() {}

    static Schedule read(Reading reading) {
        Effort effort =
                new Effort(
                        Value.unknown("not derived"),
                        reading.one("timeoriginalestimate", ScheduleParts::seconds),
                        reading.one("timespent", ScheduleParts::seconds));
        return new Schedule(
                Value.unknown("not derived"),
                reading.one("duedate", node -> Times.day(Json.text(node))),
                reading.many("fixVersions", node -> release(node, reading)),
                sprint(reading),
                effort);
    }

    static Optional<Duration> seconds(JsonNode node) {
        return seconds(Json.text(node));
    }

    /** A count of seconds; nothing for a negative one or for anything else. */
    public static Optional<Duration> seconds(String text) {
        try {
            long seconds = Long.parseLong(text.strip());
            return seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<Release> release(JsonNode node, Reading reading) {
        return Reading.name(node)
                .map(
                        name ->
                                reading.lexicon().everything()
                                        ? ReleaseBook.stated(name, node)
                                        : reading.lexicon()
                                                .releases()
                                                .find(Json.text(node, "id"), name));
    }

    /** The field's id differs from site to site, so it goes by its shown name. */
    private static Value<Sprint> sprint(Reading reading) {
        FieldBook book = reading.lexicon().fields();
        for (var field : reading.fields().properties()) {
            if (book.shown(field.getKey()).equalsIgnoreCase(SystemFields.SPRINT)) {
                return Sprints.current(field.getValue());
            }
        }
        return reading.lexicon().absent(SystemFields.SPRINT);
    }
}
