package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.banksman.item.Activity;
import dev.banksman.item.Comment;
import dev.banksman.item.Flow;
import dev.banksman.item.Identity;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Kind;
import dev.banksman.item.Person;
import dev.banksman.item.Project;
import dev.banksman.item.Status;
import dev.banksman.item.Traits;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.item.WorkItem;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Translates an issue of Jira's REST interface, version 2 or 3, into a work item. No shape of JSON
 * makes it fail: what cannot be read is unknown, and raised as a doubt.
 */
public final class IssueTranslator {

    private static final Value<Boolean> UNDERIVED = Value.empty();

    private final Translation translation;
    private final CustomFields customs;
    private final Derivation derivation;

    public IssueTranslator(Translation translation) {
        this.translation = translation;
        this.customs = new CustomFields(translation.lexicon());
        this.derivation = new Derivation(translation);
    }

    /** The item in the state that the JSON shows; nothing when it names no key. */
    public Optional<WorkItem> translate(JsonNode issue, Doubts doubts) {
        String key = Json.text(issue, "key");
        if (key.isBlank()) {
            return Optional.empty();
        }
        Reading reading = new Reading(issue.path("fields"), translation.lexicon(), doubts);
        ItemRef ref = translation.naming().ref(Json.text(issue, "id"), key);
        WorkItem item =
                new WorkItem(
                        new Identity(ref, key, url(issue, key), project(reading, key)),
                        wording(reading),
                        flow(reading),
                        ScheduleParts.read(reading),
                        new RelationParts(translation).read(reading),
                        traits(reading),
                        activity(reading),
                        customs.read(reading));
        return Optional.of(derivation.derive(item, Value.unknown("one state does not tell")));
    }

    /** One comment, where it says a time. */
    public Optional<Comment> comment(JsonNode comment) {
        return Comments.one(
                comment,
                new Reading(MissingNode.getInstance(), translation.lexicon(), Doubts.SILENT));
    }

    /** Who created the issue; nothing where it does not say, whoever it is reported by. */
    public Optional<Person> creator(JsonNode issue) {
        return People.read(issue.path("fields").path("creator")).map(this::common);
    }

    private static Value<URI> url(JsonNode issue, String key) {
        String self = Json.text(issue, "self");
        int rest = self.indexOf("/rest/");
        if (rest < 0) {
            return Value.unknown("the issue does not say where it lives");
        }
        try {
            return Value.of(URI.create(self.substring(0, rest) + "/browse/" + key));
        } catch (IllegalArgumentException noUrl) {
            return Value.unknown("the issue's address is no URL");
        }
    }

    private static Project project(Reading reading, String key) {
        JsonNode project = reading.fields().path("project");
        String named = Json.text(project, "key");
        Value<Person> lead =
                People.read(project.path("lead"))
                        .map(Value::of)
                        .orElseGet(() -> Value.unknown("issues do not name their project's lead"));
        return new Project(named.isEmpty() ? Keys.project(key) : named, lead);
    }

    private static Wording wording(Reading reading) {
        return new Wording(
                reading.one(
                        "summary", node -> Optional.of(Json.text(node)).filter(s -> !s.isEmpty())),
                reading.one("description", Texts::description),
                Value.unknown("not derived"),
                Value.unknown("not derived"));
    }

    private Flow flow(Reading reading) {
        return new Flow(
                reading.one("status", Optional::of).flatMap(node -> status(reading, node)),
                reading.one("assignee", this::person),
                reading.one("reporter", this::person),
                Value.unknown("not derived"));
    }

    private Value<Status> status(Reading reading, JsonNode node) {
        Optional<String> name = Reading.name(node);
        if (name.isEmpty()) {
            return reading.unread("status", node);
        }
        var stated = TermBook.category(node);
        Value<Status> status =
                stated.isPresent()
                        ? translation.status(name.get(), stated)
                        : translation.status(name.get());
        translation.doubtCategory(status, reading.doubts());
        return status;
    }

    private Optional<Person> person(JsonNode node) {
        return node.isTextual()
                ? Optional.of(translation.lexicon().people().find(node.asText(), node.asText()))
                : People.read(node).map(this::common);
    }

    /** The person as the whole input knows them; an app stays what it is. */
    private Person common(Person person) {
        return person.app()
                ? person
                : translation.lexicon().people().find(person.id(), person.name());
    }

    private static Traits traits(Reading reading) {
        return new Traits(
                kind(reading),
                reading.one("priority", Reading::name),
                reading.many("labels", Reading::name).map(IssueTranslator::set),
                reading.many("components", Reading::name).map(IssueTranslator::set),
                UNDERIVED,
                UNDERIVED);
    }

    private static Kind kind(Reading reading) {
        JsonNode type = reading.fields().path("issuetype");
        if (type.isTextual()) {
            return reading.lexicon().terms().kind(type.asText());
        }
        if (Json.text(type, "name").isEmpty()) {
            reading.doubts().raise("issuetype", "the issue has no type", "kept, type \"unknown\"");
            return Kind.of("unknown");
        }
        return TermBook.kind(type);
    }

    /** Without duplicates, in the source's order. */
    private static Set<String> set(List<String> names) {
        return Set.copyOf(new LinkedHashSet<>(names));
    }

    private static Optional<Instant> created(Reading reading) {
        JsonNode node = reading.fields().path("created");
        Optional<Instant> created = Times.instant(Json.text(node));
        if (created.isEmpty() && !Json.nothing(node)) {
            reading.doubts()
                    .raise(
                            "created",
                            "no real time: " + Json.quote(node),
                            "kept, its creation taken from what else is dated");
        }
        return created;
    }

    private static Activity activity(Reading reading) {
        Optional<Instant> created = created(reading);
        Value<Instant> updated = reading.one("updated", node -> Times.instant(Json.text(node)));
        Instant from = created.orElseGet(() -> updated.orElse(Instant.EPOCH));
        return new Activity(from, updated.orElse(from), Comments.read(reading));
    }
}
