package dev.banksman.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.banksman.item.ItemRef;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import java.time.Duration;
import java.util.Optional;

/**
 * What changes seldom on a site, asked for once in a while: its fields, projects and people, who we
 * are there, and the keys of items.
 */
public final class SiteFacts {

    private static final Purpose PURPOSE = Purpose.live("facts");

    /** About how many fields a site has. */
    private static final int FIELDS = 100;

    private final JiraClient client;
    private final Remembered fields = new Remembered(10_000, Duration.ofHours(24));
    private final Remembered myself = new Remembered(10_000, Duration.ofHours(24));
    private final Remembered linkTypes = new Remembered(10_000, Duration.ofHours(1));
    private final Remembered projects = new Remembered(10_000, Duration.ofHours(1));
    private final Remembered people = new Remembered(10_000, Duration.ofHours(1));
    private final Cache<ItemRef, String> keys =
            Caffeine.newBuilder()
                    .maximumSize(200_000)
                    .expireAfterWrite(Duration.ofHours(24))
                    .build();

    public SiteFacts(JiraClient client) {
        this.client = client;
    }

    /** All fields, as {@code GET /field} lists them. */
    public Answer<JsonNode> fields(Tenant tenant) {
        Ask ask = Ask.get(PURPOSE, "rest/api/3/field").counting(FIELDS, "*");
        return fields.get(tenant.id(), "", () -> client.send(tenant, ask));
    }

    /** Makes the next question for fields go to the site. */
    public void forgetFields(Tenant tenant) {
        fields.forget(tenant.id(), "");
    }

    /** The link types, as {@code GET /issueLinkType} lists them. */
    public Answer<JsonNode> linkTypes(Tenant tenant) {
        return linkTypes.get(
                tenant.id(),
                "",
                () -> client.send(tenant, Ask.get(PURPOSE, "rest/api/3/issueLinkType")));
    }

    /** Our own user there. */
    public Answer<JsonNode> myself(Tenant tenant) {
        return myself.get(
                tenant.id(),
                "",
                () -> client.send(tenant, Ask.get(PURPOSE, "rest/api/3/myself").costing(3)));
    }

    /** Whether that is our own user; not, where we cannot ask. */
    public boolean isMyself(Tenant tenant, String accountId) {
        return myself(tenant) instanceof Answer.Ok<JsonNode>(JsonNode me)
                && me.path("accountId").asText().equals(accountId);
    }

    /** A project, with its lead and its type. */
    public Answer<JsonNode> project(Tenant tenant, String key) {
        return projects.get(
                tenant.id(),
                key,
                () ->
                        client.send(
                                tenant,
                                Ask.get(PURPOSE, "rest/api/3/project/{}", key)
                                        .query("expand", "lead")));
    }

    /** The user of an id. */
    public Answer<JsonNode> user(Tenant tenant, String accountId) {
        return people.get(
                tenant.id(),
                "id:" + accountId,
                () ->
                        client.send(
                                tenant,
                                Ask.get(PURPOSE, "rest/api/3/user")
                                        .query("accountId", accountId)
                                        .costing(3)));
    }

    /** The users whose name or address begins like this. */
    public Answer<JsonNode> users(Tenant tenant, String name) {
        return people.get(
                tenant.id(),
                "name:" + name,
                () ->
                        client.send(
                                tenant,
                                Ask.get(PURPOSE, "rest/api/3/user/search")
                                        .query("query", name)
                                        .query("maxResults", "50")
                                        .counting(10, "*")));
    }

    /** Takes an item's key where it is told anyway. */
    public void learnKey(ItemRef item, String key) {
        if (!key.isEmpty()) {
            keys.put(item, key);
        }
    }

    /** The key of an item; trouble where it cannot be told. */
    public Answer<String> key(Tenant tenant, ItemRef item) {
        String known = keys.getIfPresent(item);
        return known != null ? new Answer.Ok<>(known) : asked(tenant, item);
    }

    private Answer<String> asked(Tenant tenant, ItemRef item) {
        Ask ask = Ask.get(PURPOSE, "rest/api/3/issue/{}", item.id()).query("fields", "project");
        Answer<JsonNode> answer = client.send(tenant, ask);
        if (answer instanceof Answer.Ok<JsonNode>(JsonNode issue)) {
            String key = issue.path("key").asText();
            learnKey(item, key);
            return new Answer.Ok<>(key);
        }
        return answer.trouble();
    }

    /**
     * Whether an item is certainly in no service desk, so that a comment on it is for the team.
     * Where that is not known without asking, it is not certain.
     */
    public boolean forTheTeam(Tenant tenant, ItemRef item) {
        String key = Optional.ofNullable(keys.getIfPresent(item)).orElse("");
        int hyphen = key.lastIndexOf('-');
        if (hyphen < 1) {
            return false;
        }
        Answer<JsonNode> project = project(tenant, key.substring(0, hyphen));
        JsonNode said =
                project instanceof Answer.Ok<JsonNode>(JsonNode told)
                        ? told
                        : JsonNodeFactory.instance.missingNode();
        String type = said.path("projectTypeKey").asText();
        return !type.isEmpty() && !type.equals("service_desk");
    }

    /** Drops everything about a tenant. */
    public void forget(String tenant) {
        fields.forget(tenant);
        myself.forget(tenant);
        linkTypes.forget(tenant);
        projects.forget(tenant);
        people.forget(tenant);
        keys.asMap().keySet().removeIf(item -> item.tenant().equals(tenant));
    }
}
