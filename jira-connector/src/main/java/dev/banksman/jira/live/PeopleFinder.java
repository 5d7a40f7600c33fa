package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.Purpose;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.jira.translate.People;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds people by id or by a name that only one of them has, and asks what they may do. */
final class PeopleFinder {

    private static final Purpose PURPOSE = Purpose.live("people");
    private static final String BROWSE = "BROWSE_PROJECTS";
    private static final String EDIT = "EDIT_ISSUES";
    private static final String LINK = "LINK_ISSUES";

    private final JiraClient client;
    private final SiteFacts facts;

    PeopleFinder(JiraClient client, SiteFacts facts) {
        this.client = client;
        this.facts = facts;
    }

    Value<Person> find(Tenant tenant, String idOrName) {
        String wanted = idOrName.strip();
        if (wanted.isEmpty()) {
            return Value.empty();
        }
        if (idShaped(wanted)
                && facts.user(tenant, wanted) instanceof Answer.Ok<JsonNode>(JsonNode user)) {
            return Value.ofNullable(People.read(user).orElse(null));
        }
        return facts.users(tenant, wanted) instanceof Answer.Ok<JsonNode>(JsonNode users)
                ? only(users, wanted)
                : Value.unknown("Jira could not be asked who \"" + wanted + "\" is");
    }

    /** Account ids are 24 hex digits, or such a thing behind a colon. */
    private static boolean idShaped(String text) {
        return text.matches("[0-9a-zA-Z:_-]{10,128}")
                && text.chars().anyMatch(each -> each == ':' || (each >= '0' && each <= '9'));
    }

    private static Value<Person> only(JsonNode users, String name) {
        List<Person> named = new ArrayList<>();
        for (JsonNode user : users) {
            Optional<Person> person = People.read(user);
            boolean active = user.path("active").asBoolean(true);
            if (active && person.filter(p -> meant(p, name)).isPresent()) {
                named.add(person.get());
            }
        }
        return switch (named.size()) {
            case 0 -> Value.empty();
            case 1 -> Value.of(named.getFirst());
            default -> Value.unknown(named.size() + " people are called \"" + name + "\"");
        };
    }

    private static boolean meant(Person person, String name) {
        return !person.app() && (person.name().equalsIgnoreCase(name) || person.id().equals(name));
    }

    Answer<Boolean> mayLink(Tenant tenant, ItemRef item, Person person) {
        return permitted(tenant, item, person, LINK);
    }

    /** What we may see and the person may not is not told. */
    Answer<Optional<ItemRef>> locate(Tenant tenant, String key, Person person) {
        Ask ask = Ask.get(PURPOSE, "rest/api/3/issue/{}", key).query("fields", "project");
        Answer<JsonNode> issue = client.send(tenant, ask);
        if (issue instanceof Answer.Gone<JsonNode>) {
            return new Answer.Ok<>(Optional.empty());
        }
        return Answers.then(
                issue,
                found -> {
                    String id = found.path("id").asText();
                    ItemRef item = new ItemRef(tenant.id(), tenant.tracker(), id);
                    return Answers.map(
                            permitted(tenant, item, person, BROWSE),
                            sees -> sees ? Optional.of(item) : Optional.empty());
                });
    }

    /** Customers of a service desk may comment, but what they say is no order. */
    Answer<Boolean> mayEdit(Tenant tenant, ItemRef item, Person person) {
        return Answers.then(
                facts.user(tenant, person.id()),
                user ->
                        user.path("accountType").asText().equals("customer")
                                ? new Answer.Ok<>(false)
                                : permitted(tenant, item, person, EDIT));
    }

    private Answer<Boolean> permitted(
            Tenant tenant, ItemRef item, Person person, String permission) {
        long id;
        try {
            id = Long.parseLong(item.id());
        } catch (NumberFormatException noId) {
            return new Answer.Gone<>();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("accountId", person.id());
        ObjectNode asked = body.putArray("projectPermissions").addObject();
        asked.putArray("permissions").add(permission);
        asked.putArray("issues").add(id);
        Ask ask = Ask.question(PURPOSE, "rest/api/3/permissions/check", body).costing(3);
        return Answers.map(client.send(tenant, ask), answer -> granted(answer, permission, id));
    }

    private static boolean granted(JsonNode answer, String wanted, long id) {
        for (JsonNode permission : answer.path("projectPermissions")) {
            if (permission.path("permission").asText().equals(wanted)) {
                for (JsonNode issue : permission.path("issues")) {
                    if (issue.asLong() == id) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
