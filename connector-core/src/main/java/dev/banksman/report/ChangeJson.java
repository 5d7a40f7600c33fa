package dev.banksman.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banksman.diff.Change;
import dev.banksman.item.Link;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.io.IOException;
import java.util.List;

/** What changed on an item, as arrays of an aspect's name, what it was and what it is. */
final class ChangeJson {

    private final Shown shown;

    ChangeJson(Shown shown) {
        this.shown = shown;
    }

    /** Everything that is so, as if it had just become so. */
    void states(JsonGenerator json, WorkItem item) throws IOException {
        json.writeArrayFieldStart("d");
        status(json, Value.empty(), item.status());
        pair(json, "owner", Value.empty(), item.owner());
        pair(json, "due", Value.empty(), item.due());
        if (!item.blocked().isEmpty()) {
            pair(json, "blocked", Value.empty(), item.blocked());
        }
        for (var link : item.links()) {
            PageJson.texts(json, "link", role(link), link.other().id());
        }
        json.writeEndArray();
    }

    void differences(JsonGenerator json, WorkItem item, List<Change> changes) throws IOException {
        if (changes.contains(new Change.Created())) {
            json.writeBooleanField("new", true);
            states(json, item);
            return;
        }
        json.writeArrayFieldStart("d");
        for (Change change : changes) {
            difference(json, change);
        }
        json.writeEndArray();
    }

    private void difference(JsonGenerator json, Change change) throws IOException {
        switch (change) {
            case Change.Created created -> {}
            case Change.StatusMoved(var from, var to) -> status(json, from, to);
            case Change.OwnerChanged(var from, var to) -> pair(json, "owner", from, to);
            case Change.BlockedChanged(var from, var to) -> pair(json, "blocked", from, to);
            case Change.DueMoved(var from, var to) -> pair(json, "due", from, to);
            case Change.LinkMade(var link) ->
                    PageJson.texts(json, "link", role(link), link.other().id());
            case Change.LinkGone(var link) ->
                    PageJson.texts(json, "unlink", role(link), link.other().id());
            case Change.Commented(var comment) ->
                    PageJson.texts(json, "comment", comment.author().map(Person::name).orElse(""));
            case Change.Edited(var part) -> PageJson.texts(json, "edited", part(part));
        }
    }

    private static String role(Link link) {
        return switch (link.role()) {
            case BLOCKS -> "blocks";
            case BLOCKED_BY -> "waits for";
            case RELATES -> "relates to";
        };
    }

    private static String part(Change.Part part) {
        return switch (part) {
            case IDENTITY -> "key or project";
            case WORDING -> "text";
            case FLOW -> "reporter";
            case SCHEDULE -> "plan";
            case RELATIONS -> "parent or children";
            case TRAITS -> "kind, priority, labels or components";
            case FIELDS -> "fields";
            case COMMENTS -> "comments";
        };
    }

    private void status(JsonGenerator json, Value<Status> from, Value<Status> to)
            throws IOException {
        String category =
                to.flatMap(Status::category).known().map(StatusCategory::words).orElse("");
        PageJson.texts(json, "status", value(from), value(to), category);
    }

    private void pair(JsonGenerator json, String name, Value<?> from, Value<?> to)
            throws IOException {
        if (!from.isEmpty() || !to.isEmpty()) {
            PageJson.texts(json, name, value(from), value(to));
        }
    }

    private String value(Value<?> value) {
        return value.isEmpty() ? "" : shown.text(value);
    }
}
