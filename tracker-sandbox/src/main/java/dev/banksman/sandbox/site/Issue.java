package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An issue. Its fields are kept in the form in which {@code GET issue} tells them; a node that was
 * stored is never changed. Guarded by the site's lock.
 */
public final class Issue {

    private final long id;
    private final String key;
    private final Project project;
    private final Person creator;
    private final Instant created;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Issue> children = new ArrayList<>();
    private Optional<Issue> parent = Optional.empty();
    private Instant updated;

    Issue(long id, String key, Project project, Deed deed) {
        this.id = id;
        this.key = key;
        this.project = project;
        this.creator = deed.who();
        this.created = deed.at();
        this.updated = deed.at();
    }

    public long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public Project project() {
        return project;
    }

    public Person creator() {
        return creator;
    }

    public Instant created() {
        return created;
    }

    public Instant updated() {
        return updated;
    }

    void touched(Instant at) {
        updated = at.isAfter(updated) ? at : updated;
    }

    /** The value of a field, JSON's null when it has none. */
    public JsonNode value(String field) {
        return values.getOrDefault(field, Json.nothing());
    }

    void value(String field, JsonNode value) {
        values.put(field, value);
    }

    public String summary() {
        return value("summary").asText();
    }

    /** The account of a field that holds a person. */
    public Optional<String> account(String field) {
        return Json.text(value(field), "accountId");
    }

    public Optional<Issue> parent() {
        return parent;
    }

    void parent(Optional<Issue> next) {
        parent.ifPresent(old -> old.children.remove(this));
        parent = next;
        next.ifPresent(young -> young.children.add(this));
    }

    public List<Issue> children() {
        return children;
    }

    public List<Comment> comments() {
        return comments;
    }

    public Optional<Comment> comment(String id) {
        return comments.stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst();
    }

    /** Oldest first. */
    public List<Change> changes() {
        return changes;
    }

    public List<Link> links() {
        return links;
    }

    /** The entity properties by key; may be changed under the site's lock. */
    public Map<String, JsonNode> properties() {
        return properties;
    }
}
