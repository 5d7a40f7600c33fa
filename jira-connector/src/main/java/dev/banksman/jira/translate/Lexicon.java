package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Value;

/**
 * What the surroundings of an issue know about its names. A history learns it from all its issues
 * before it translates the first one; live, where every answer carries every field, it starts out
 * complete. Learn first, then seal, then read: reading is safe for several threads.
 */
public final class Lexicon {

    private final FieldBook fields;
    private final PersonBook people = new PersonBook();
    private final ReleaseBook releases = new ReleaseBook();
    private final Sprints sprints = new Sprints();
    private final TermBook terms = new TermBook();
    private final LinkBook links = new LinkBook();

    private final boolean everything;

    private Lexicon(boolean everything) {
        this.everything = everything;
        fields = new FieldBook(everything);
    }

    /** For an input that leaves out nulls. */
    public static Lexicon ofExport() {
        return new Lexicon(false);
    }

    /** For answers that carry every field: what is missing is empty. */
    public static Lexicon ofLive() {
        return new Lexicon(true);
    }

    /** Whether each issue says all there is to say of it. */
    boolean everything() {
        return everything;
    }

    public void learnNames(JsonNode names, JsonNode schema) {
        fields.learnNames(names, schema);
    }

    /** Takes one field of an issue. */
    public void learnField(String id, JsonNode value) {
        fields.learn(id, value);
        switch (id) {
            case "status" -> terms.learnStatus(value);
            case "issuetype" -> terms.learnType(value);
            case "components" -> value.forEach(terms::learnComponent);
            case "fixVersions" -> value.forEach(releases::learn);
            case "issuelinks" -> value.forEach(link -> links.learn(link.path("type")));
            default -> learnOther(value);
        }
    }

    private void learnOther(JsonNode value) {
        if (People.is(value)) {
            People.read(value).ifPresent(people::learn);
        } else if (Sprints.shaped(value)) {
            sprints.learn(value);
        }
    }

    /** Takes a custom field that a changelog names; {@code id} may be "". */
    public void learnChange(String id, String name) {
        fields.learnChange(id, name);
    }

    /** Takes a release that a changelog names. */
    public void learnRelease(String id, String name) {
        releases.learnChange(id, name);
    }

    /** Takes a component that a changelog names. */
    public void learnComponent(String id, String name) {
        terms.learnChange(id, name);
    }

    public void seal() {
        fields.seal();
    }

    /** What a field that an issue leaves out is: empty where others carry it. */
    <T> Value<T> absent(String field) {
        return fields.carries(field)
                ? Value.empty()
                : Value.unknown("no issue of the input carries " + field);
    }

    public FieldBook fields() {
        return fields;
    }

    public PersonBook people() {
        return people;
    }

    public ReleaseBook releases() {
        return releases;
    }

    public Sprints sprints() {
        return sprints;
    }

    public TermBook terms() {
        return terms;
    }

    public LinkBook links() {
        return links;
    }
}
