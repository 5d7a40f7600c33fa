package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Person;
import java.util.Optional;

/**
 * Reads users: {@code accountId} and {@code accountType} of Jira Cloud, {@code key} and {@code
 * name} of Jira Server.
 */
public final class People {

    private People() {}

    /** Whether an object has the shape of a user. */
    public static boolean is(JsonNode node) {
        return node.isObject()
                && (node.has("accountId") || node.has("displayName") || node.has("emailAddress"));
    }

    /** The user that an object names, by id or else by name alone; nothing when it names nobody. */
    public static Optional<Person> read(JsonNode node) {
        String name = Json.text(node, "displayName");
        String id = id(node);
        if (id.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        boolean app = "app".equals(Json.text(node, "accountType"));
        return Optional.of(new Person(id.isEmpty() ? name : id, name.isEmpty() ? id : name, app));
    }

    private static String id(JsonNode node) {
        for (String member : new String[] {"accountId", "key", "name"}) {
            String id = Json.text(node, member);
            if (!id.isEmpty()) {
                return id;
            }
        }
        return "";
    }
}
