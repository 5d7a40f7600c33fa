package dev.banksman.jira.translate;

import java.util.Locale;
import java.util.Set;

/** The fields that every Jira has, by the ids of its REST interface. */
public final class SystemFields {

    /** The names of two fields that Jira Software adds as custom fields. */
    public static final String SPRINT = "Sprint";

    public static final String EPIC_LINK = "Epic Link";

    /** The field by which people flag an issue as impeded. */
    public static final String FLAGGED = "Flagged";

    /** What a work item has a place of its own for. */
    private static final Set<String> MODELLED =
            Set.of(
                    "summary",
                    "description",
                    "issuetype",
                    "status",
                    "assignee",
                    "reporter",
                    "priority",
                    "labels",
                    "components",
                    "fixversions",
                    "duedate",
                    "timeoriginalestimate",
                    "timespent",
                    "parent",
                    "subtasks",
                    "issuelinks",
                    "comment",
                    "created",
                    "updated",
                    "project",
                    "sprint",
                    "epic link");

    /** What says nothing about the work, or says again what stands elsewhere. */
    private static final Set<String> IGNORED =
            Set.of(
                    "aggregateprogress",
                    "aggregatetimeestimate",
                    "aggregatetimeoriginalestimate",
                    "aggregatetimespent",
                    "attachment",
                    "creator",
                    "issuerestriction",
                    "lastviewed",
                    "progress",
                    "rank",
                    "resolutiondate",
                    "security",
                    "statuscategory",
                    "statuscategorychangedate",
                    "thumbnail",
                    "timeestimate",
                    "timetracking",
                    "versions",
                    "votes",
                    "watches",
                    "worklog",
                    "workratio");

    private SystemFields() {}

    /** The type that Jira gives to some fields, for inputs that show no value of them. */
    static FieldType usualType(String name) {
        return switch (name) {
            case FLAGGED -> FieldType.OPTIONS;
            case "resolution" -> FieldType.OPTION;
            case "Story Points", "Story point estimate" -> FieldType.NUMBER;
            case "Start date" -> FieldType.DAY;
            default -> FieldType.UNSEEN;
        };
    }

    /** Whether a work item has a place of its own for this field. */
    static boolean modelled(String name) {
        return MODELLED.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a field goes among an item's named fields. */
    public static boolean free(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !MODELLED.contains(lower) && !IGNORED.contains(lower);
    }

    /** Whether anything is read of a field; the others need not be parsed. */
    public static boolean read(String id) {
        return !IGNORED.contains(id.toLowerCase(Locale.ROOT));
    }
}
