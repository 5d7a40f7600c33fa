package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.Change.Value;
import java.util.List;
import java.util.Map;

/** Comments and links. Its callers hold the site's lock. */
public final class TalkDesk {

    private final Site site;
    private final IssueDesk issues;

    public TalkDesk(Site site, IssueDesk issues) {
        this.site = site;
        this.issues = issues;
    }

    /**
     * Adds a comment.
     *
     * @param body ADF
     */
    public Comment comment(
            Deed deed, Issue issue, JsonNode body, Map<String, JsonNode> properties) {
        Comment comment = new Comment(site.nextId(), deed, checked(body));
        comment.properties().putAll(properties);
        site.add(issue, comment);
        issue.touched(deed.at());
        site.tell(new Happening.CommentCreated(deed, issue, comment));
        return comment;
    }

    private static JsonNode checked(JsonNode body) {
        if (!Adf.valid(body)) {
            throw Refusal.field("comment", "Comment body is not valid!");
        }
        if (Adf.plain(body).isEmpty()) {
            throw Refusal.field("comment", "Comment body can not be empty!");
        }
        if (Adf.plain(body).length() > 32_767) {
            throw Refusal.field(
                    "comment",
                    "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
        }
        return body;
    }

    public void rewrite(Deed deed, Issue issue, Comment comment, JsonNode body) {
        JsonNode before = comment.body();
        comment.rewrite(deed, checked(body));
        issue.touched(deed.at());
        site.tell(new Happening.CommentUpdated(deed, issue, comment, before));
    }

    public void delete(Deed deed, Issue issue, Comment comment) {
        site.remove(issue, comment);
        issue.touched(deed.at());
        site.tell(new Happening.CommentDeleted(deed, issue, comment));
    }

    /** Links two issues; a link that is there already stays the only one. */
    public void link(Deed deed, LinkType type, Issue source, Issue destination) {
        if (source == destination) {
            throw Refusal.bad("You cannot link an issue to itself.");
        }
        boolean there =
                source.links().stream()
                        .anyMatch(
                                one ->
                                        one.type().equals(type)
                                                && one.source() == source
                                                && one.destination() == destination);
        if (there) {
            return;
        }
        Link link = new Link(site.nextId(), type, source, destination);
        site.add(link);
        tellBoth(deed, link, true);
        site.tell(new Happening.LinkCreated(deed, link));
    }

    public void unlink(Deed deed, Link link) {
        site.remove(link);
        tellBoth(deed, link, false);
        site.tell(new Happening.LinkDeleted(deed, link));
    }

    /** Both changelogs name the link; the only event is the link's own. */
    private void tellBoth(Deed deed, Link link, boolean made) {
        log(deed, link.source(), link.type().outward(), link.destination(), made);
        log(deed, link.destination(), link.type().inward(), link.source(), made);
    }

    private void log(Deed deed, Issue issue, String phrase, Issue other, boolean made) {
        Value link = new Value(other.key(), "This issue " + phrase + " " + other.key());
        Change.Item item =
                new Change.Item(
                        "Link", false, "", made ? Value.NONE : link, made ? link : Value.NONE);
        issues.log(deed, issue, List.of(item));
    }

    /** Sets a property of an issue or of a comment; nobody is told. */
    public static boolean property(Map<String, JsonNode> properties, String key, JsonNode value) {
        if (key.length() > 255) {
            throw Refusal.bad("The property key must not be longer than 255 characters.");
        }
        if (Json.bytes(value).length > 32_768) {
            throw Refusal.bad("The property value must not be longer than 32768 characters.");
        }
        return properties.put(key, value) == null;
    }
}
