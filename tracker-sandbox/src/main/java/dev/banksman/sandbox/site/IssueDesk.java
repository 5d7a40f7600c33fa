package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.Change.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, changes and deletes issues. Its callers hold the site's lock. */
public final class IssueDesk {

    private final Site site;
    private final Values values;

    public IssueDesk(Site site) {
        this.site = site;
        this.values = new Values(site);
    }

    /**
     * Creates an issue in To Do.
     *
     * @param fields as {@code POST issue} takes them; all are checked before anything is done
     */
    public Issue create(Deed deed, JsonNode fields) {
        Project project = project(fields.path("project"));
        Map<Field, JsonNode> taken = new LinkedHashMap<>();
        fields.properties()
                .forEach(
                        entry -> {
                            if (!entry.getKey().equals("project")) {
                                Field field = field(entry.getKey());
                                taken.put(field, values.taken(field, project, entry.getValue()));
                            }
                        });
        require(taken, "summary", "You must specify a summary of the issue.");
        require(taken, "issuetype", "Specify an issue type");
        Issue issue =
                new Issue(site.nextId(), project.key() + "-" + project.nextNumber(), project, deed);
        defaults(issue, deed);
        taken.forEach((field, value) -> put(issue, field, value));
        site.add(issue);
        site.tell(new Happening.IssueCreated(deed, issue));
        return issue;
    }

    private Project project(JsonNode named) {
        return Json.text(named, "key")
                .or(() -> Json.idOf(named, "id"))
                .flatMap(site::project)
                .orElseThrow(() -> Refusal.field("project", "Specify a valid project ID or key"));
    }

    private Field field(String id) {
        return site.catalog()
                .field(id)
                .orElseThrow(
                        () ->
                                Refusal.field(
                                        id,
                                        "Field '"
                                                + id
                                                + "' cannot be set. It is not on the appropriate screen, or unknown."));
    }

    private void require(Map<Field, JsonNode> taken, String id, String otherwise) {
        if (!taken.containsKey(field(id))) {
            throw Refusal.field(id, otherwise);
        }
    }

    private void defaults(Issue issue, Deed deed) {
        Status first = site.catalog().statuses().getFirst();
        issue.value("status", site.shapes().status(first));
        issue.value("statuscategorychangedate", Json.text(site.shapes().stamp(deed.at())));
        issue.value("priority", site.shapes().priority("Medium", 2));
        issue.value("reporter", site.shapes().person(deed.who()));
        for (String list : List.of("labels", "components", "fixVersions")) {
            issue.value(list, Json.array());
        }
    }

    private void put(Issue issue, Field field, JsonNode value) {
        if (field.kind() == Field.Kind.PARENT) {
            issue.parent(value.isNull() ? Optional.empty() : site.issue(value.asText()));
        } else {
            issue.value(field.id(), value);
        }
    }

    /**
     * Changes fields; says so only if something became another.
     *
     * @param fields as {@code PUT issue} takes them; all are checked before anything is done
     */
    public void edit(Deed deed, Issue issue, JsonNode fields) {
        Map<Field, JsonNode> taken = new LinkedHashMap<>();
        fields.properties()
                .forEach(
                        entry -> {
                            Field field = field(entry.getKey());
                            taken.put(
                                    field, values.taken(field, issue.project(), entry.getValue()));
                        });
        List<Change.Item> items = new ArrayList<>();
        taken.forEach(
                (field, after) -> {
                    JsonNode before = kept(issue, field);
                    if (!before.equals(after)) {
                        items.addAll(Told.change(site, field, before, after));
                        put(issue, field, after);
                    }
                });
        boolean assigned = items.size() == 1 && items.getFirst().fieldId().equals("assignee");
        record(deed, issue, items, assigned ? "issue_assigned" : "issue_updated");
    }

    private static JsonNode kept(Issue issue, Field field) {
        return field.kind() == Field.Kind.PARENT
                ? issue.parent().map(parent -> Json.text(parent.key())).orElse(Json.nothing())
                : issue.value(field.id());
    }

    /** Moves an issue; nothing happens if it is there already. */
    public void transition(Deed deed, Issue issue, Status to) {
        Status from = site.catalog().status(issue.value("status").path("id").asText());
        if (from.equals(to)) {
            return;
        }
        List<Change.Item> items = new ArrayList<>();
        boolean done = to.category() == Status.Category.DONE;
        if (done != (from.category() == Status.Category.DONE)) {
            items.add(resolve(issue, done, deed.at()));
        }
        items.add(
                new Change.Item(
                        "status",
                        false,
                        "status",
                        new Value(from.id(), from.name()),
                        new Value(to.id(), to.name())));
        issue.value("status", site.shapes().status(to));
        if (from.category() != to.category()) {
            issue.value("statuscategorychangedate", Json.text(site.shapes().stamp(deed.at())));
        }
        record(deed, issue, items, "issue_generic");
    }

    private Change.Item resolve(Issue issue, boolean done, Instant at) {
        Value resolved = new Value("10000", "Done");
        issue.value("resolution", done ? site.shapes().resolution() : Json.nothing());
        issue.value("resolutiondate", done ? Json.text(site.shapes().stamp(at)) : Json.nothing());
        return new Change.Item(
                "resolution",
                false,
                "resolution",
                done ? Value.NONE : resolved,
                done ? resolved : Value.NONE);
    }

    void record(Deed deed, Issue issue, List<Change.Item> items, String kind) {
        if (items.isEmpty()) {
            return;
        }
        Change change = log(deed, issue, items);
        site.tell(new Happening.IssueUpdated(deed, issue, change, kind));
    }

    /** Writes into the changelog without telling anybody. */
    Change log(Deed deed, Issue issue, List<Change.Item> items) {
        Change change = new Change(site.nextId(), deed.who(), deed.at(), List.copyOf(items));
        issue.changes().add(change);
        issue.touched(deed.at());
        return change;
    }

    /** Deletes an issue, its sub-tasks and its links; of the latter nobody is told, as in Jira. */
    public void delete(Deed deed, Issue issue) {
        List.copyOf(issue.children()).stream()
                .filter(child -> child.value("issuetype").path("subtask").asBoolean())
                .forEach(child -> delete(deed, child));
        List.copyOf(issue.children()).forEach(child -> child.parent(Optional.empty()));
        site.tell(new Happening.IssueDeleted(deed, issue));
        List.copyOf(issue.links()).forEach(site::remove);
        issue.parent(Optional.empty());
        site.remove(issue);
    }
}
