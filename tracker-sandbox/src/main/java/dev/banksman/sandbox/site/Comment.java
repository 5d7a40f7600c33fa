package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A comment. Guarded by the site's lock. */
public final class Comment {

    private final long id;
    private final Person author;
    private final Instant created;
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private JsonNode body;
    private Person editor;
    private Instant updated;

    Comment(long id, Deed deed, JsonNode body) {
        this.id = id;
        this.author = deed.who();
        this.editor = deed.who();
        this.created = deed.at();
        this.updated = deed.at();
        this.body = body;
    }

    void rewrite(Deed deed, JsonNode text) {
        body = text;
        editor = deed.who();
        updated = deed.at();
    }

    public long id() {
        return id;
    }

    public Person author() {
        return author;
    }

    public Instant created() {
        return created;
    }

    public Person editor() {
        return editor;
    }

    public Instant updated() {
        return updated;
    }

    /** ADF. */
    public JsonNode body() {
        return body;
    }

    /** By key; may be changed under the site's lock. */
    public Map<String, JsonNode> properties() {
        return properties;
    }

    /** Whether a service desk shows it to its agents only. */
    public boolean internal() {
        JsonNode mark = properties.get("sd.public.comment");
        return mark != null && mark.path("internal").asBoolean();
    }
}
