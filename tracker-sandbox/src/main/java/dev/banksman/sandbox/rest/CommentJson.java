package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Comment;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Shapes;
import dev.banksman.sandbox.site.Site;
import java.util.List;

/** Comments as Jira tells them. */
public final class CommentJson {

    private final Shapes shapes;

    public CommentJson(Site site) {
        this.shapes = site.shapes();
    }

    public ObjectNode of(Issue issue, Comment comment) {
        ObjectNode node = Json.object();
        node.put("self", self(issue, comment));
        node.put("id", Long.toString(comment.id()));
        node.set("author", shapes.person(comment.author()));
        node.set("body", comment.body());
        node.set("updateAuthor", shapes.person(comment.editor()));
        node.put("created", shapes.stamp(comment.created()));
        node.put("updated", shapes.stamp(comment.updated()));
        return node.put("jsdPublic", !comment.internal());
    }

    private String self(Issue issue, Comment comment) {
        return shapes.self("issue/" + issue.id() + "/comment/" + comment.id());
    }

    ObjectNode withProperties(Issue issue, Comment comment) {
        ObjectNode node = of(issue, comment);
        ArrayNode properties = node.putArray("properties");
        comment.properties()
                .forEach(
                        (key, value) -> properties.addObject().put("key", key).set("value", value));
        return node;
    }

    ObjectNode page(Issue issue) {
        ObjectNode page = Json.object();
        page.set(
                "comments",
                Json.array(issue.comments().stream().map(one -> of(issue, one)).toList()));
        page.put("self", shapes.self("issue/" + issue.id() + "/comment"));
        int total = issue.comments().size();
        return page.put("maxResults", total).put("total", total).put("startAt", 0);
    }

    ObjectNode page(Issue issue, List<Comment> part, int start, boolean withProperties) {
        ObjectNode page = Json.object();
        page.put("startAt", start)
                .put("maxResults", part.size())
                .put("total", issue.comments().size());
        page.set(
                "comments",
                Json.array(
                        part.stream()
                                .map(
                                        one ->
                                                withProperties
                                                        ? withProperties(issue, one)
                                                        : of(issue, one))
                                .toList()));
        return page;
    }
}
