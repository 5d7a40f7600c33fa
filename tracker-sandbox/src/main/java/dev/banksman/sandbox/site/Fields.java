package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Field.Kind;
import java.util.ArrayList;
import java.util.List;

/** The fields of a site, with the schemas by which apps recognise them. */
final class Fields {

    private static final String PLAIN = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final String AGILE = "com.pyxis.greenhopper.jira:";

    private Fields() {}

    static List<Field> all(int shift) {
        List<Field> all = new ArrayList<>(builtIn());
        all.addAll(custom(shift));
        return all;
    }

    private static List<Field> builtIn() {
        return List.of(
                system("summary", "Summary", Kind.TEXT, "string"),
                system("description", "Description", Kind.RICH, "string"),
                system("issuetype", "Issue Type", Kind.TYPE, "issuetype"),
                system("status", "Status", Kind.COMPUTED, "status"),
                system(
                        "statuscategorychangedate",
                        "Status Category Changed",
                        Kind.COMPUTED,
                        "datetime"),
                system("resolution", "Resolution", Kind.COMPUTED, "resolution"),
                system("resolutiondate", "Resolved", Kind.COMPUTED, "datetime"),
                system("priority", "Priority", Kind.PRIORITY, "priority"),
                system("assignee", "Assignee", Kind.USER, "user"),
                system("reporter", "Reporter", Kind.USER, "user"),
                system("creator", "Creator", Kind.COMPUTED, "user"),
                list("labels", "Labels", "labels", Kind.LABELS, "string"),
                list("components", "Components", "Component", Kind.COMPONENTS, "component"),
                list("fixVersions", "Fix versions", "Fix Version", Kind.RELEASES, "version"),
                system("duedate", "Due date", Kind.DATE, "date"),
                labelled("parent", "Parent", "IssueParentAssociation", Kind.PARENT, "issuelink"),
                list("subtasks", "Sub-tasks", "Sub-tasks", Kind.COMPUTED, "issuelinks"),
                list("issuelinks", "Linked Issues", "Link", Kind.COMPUTED, "issuelinks"),
                system("project", "Project", Kind.COMPUTED, "project"),
                system("created", "Created", Kind.COMPUTED, "datetime"),
                system("updated", "Updated", Kind.COMPUTED, "datetime"),
                system("timeoriginalestimate", "Original estimate", Kind.SECONDS, "number"),
                system("timespent", "Time Spent", Kind.SECONDS, "number"),
                system("comment", "Comment", Kind.COMPUTED, "comments-page"));
    }

    private static List<Field> custom(int shift) {
        return List.of(
                custom(10014, "Epic Link", Kind.EPIC, "any", AGILE + "gh-epic-link"),
                custom(10015, "Start date", Kind.DATE, "date", PLAIN + "datepicker"),
                custom(10016 + shift, "Story Points", Kind.NUMBER, "number", PLAIN + "float"),
                many(10020, "Sprint", Kind.SPRINT, "json", AGILE + "gh-sprint"),
                many(10021 + shift, "Flagged", Kind.OPTIONS, "option", PLAIN + "multicheckboxes"),
                custom(
                        10040 + shift,
                        "Acceptance criteria",
                        Kind.RICH,
                        "string",
                        PLAIN + "textarea"),
                custom(10041 + shift, "Blocked reason", Kind.TEXT, "string", PLAIN + "textfield"));
    }

    private static Field system(String id, String name, Kind kind, String type) {
        return labelled(id, name, kind == Kind.TYPE ? "issuetype" : id, kind, type);
    }

    private static Field labelled(String id, String name, String label, Kind kind, String type) {
        ObjectNode schema = Json.object().put("type", type).put("system", id);
        return new Field(id, name, label, false, kind, schema);
    }

    private static Field list(String id, String name, String label, Kind kind, String items) {
        ObjectNode schema =
                Json.object().put("type", "array").put("items", items).put("system", id);
        return new Field(id, name, label, false, kind, schema);
    }

    private static Field custom(int number, String name, Kind kind, String type, String custom) {
        ObjectNode schema =
                Json.object().put("type", type).put("custom", custom).put("customId", number);
        return new Field("customfield_" + number, name, name, true, kind, schema);
    }

    private static Field many(int number, String name, Kind kind, String items, String custom) {
        Field field = custom(number, name, kind, "array", custom);
        field.schema().put("items", items);
        return field;
    }
}
