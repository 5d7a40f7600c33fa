package dev.banksman.jira.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.item.ItemRef;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.Purpose;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the comments that we wrote on an item, for when it is not known whether one was written.
 * Both marks have to agree, the author and the property: anybody may set a property.
 */
final class OwnComments {

    /** The newest so many comments of an item are looked at. */
    private static final int LOOKED_AT = 100;

    private final JiraClient client;
    private final SiteFacts facts;

    OwnComments(JiraClient client, SiteFacts facts) {
        this.client = client;
        this.facts = facts;
    }

    /** Our comments, newest first, with their properties. */
    Answer<List<JsonNode>> find(Tenant tenant, ItemRef item, Purpose purpose) {
        Ask ask =
                Ask.get(purpose, "rest/api/3/issue/{}/comment", item.id())
                        .query("orderBy", "-created")
                        .query("maxResults", Integer.toString(LOOKED_AT))
                        .query("expand", "properties")
                        .counting(10, "comments");
        return Answers.then(
                facts.myself(tenant),
                me ->
                        Answers.then(
                                client.send(tenant, ask),
                                page -> ours(tenant, purpose, by(me, page))));
    }

    private static List<JsonNode> by(JsonNode me, JsonNode page) {
        String id = me.path("accountId").asText();
        List<JsonNode> mine = new ArrayList<>();
        for (JsonNode comment : page.path("comments")) {
            if (comment.path("author").path("accountId").asText().equals(id)) {
                mine.add(comment);
            }
        }
        return mine;
    }

    /** Listing an item's comments need not tell their properties; listing comments by id does. */
    private Answer<List<JsonNode>> ours(Tenant tenant, Purpose purpose, List<JsonNode> mine) {
        if (mine.isEmpty() || mine.stream().anyMatch(comment -> comment.has("properties"))) {
            return new Answer.Ok<>(marked(mine));
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        var ids = body.putArray("ids");
        mine.forEach(comment -> ids.add(comment.path("id").asLong()));
        Ask ask =
                Ask.question(purpose, "rest/api/3/comment/list", body)
                        .query("expand", "properties")
                        .counting(1 + mine.size(), "values");
        return Answers.map(client.send(tenant, ask), page -> marked(newestFirst(page)));
    }

    private static List<JsonNode> newestFirst(JsonNode page) {
        List<JsonNode> all = new ArrayList<>();
        page.path("values").forEach(all::add);
        all.sort((one, other) -> Long.compare(id(other), id(one)));
        return all;
    }

    private static long id(JsonNode comment) {
        return comment.path("id").asLong();
    }

    private static List<JsonNode> marked(List<JsonNode> comments) {
        return comments.stream().filter(each -> Marker.property(each).isObject()).toList();
    }
}
