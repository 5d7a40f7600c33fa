package dev.banksman.testkit.team;

import java.util.Arrays;
import java.util.stream.Stream;

/** The fields that the team uses, by the name that a changelog shows and by their id. */
enum Field {
    SUMMARY("summary", "summary"),
    DESCRIPTION("description", "description"),
    TYPE("issuetype", "issuetype"),
    STATUS("status", "status"),
    RESOLUTION("resolution", "resolution"),
    OWNER("assignee", "assignee"),
    REPORTER("reporter", "reporter"),
    PRIORITY("priority", "priority"),
    LABELS("labels", "labels"),
    RELEASE("Fix Version", "fixVersions"),
    DUE("duedate", "duedate"),
    PARENT("IssueParentAssociation", "parent"),
    START("Start date", "customfield_10015"),
    POINTS("Story point estimate", "customfield_10016"),
    SPRINT("Sprint", "customfield_10020"),
    FLAGGED("Flagged", "customfield_10021"),
    CRITERIA("Acceptance criteria", "customfield_10051"),
    REASON("Blocked reason", "customfield_10052"),
    NOTES("Release notes", "customfield_10053");

    private final String shown;
    private final String id;

    Field(String shown, String id) {
        this.shown = shown;
        this.id = id;
    }

    String shown() {
        return shown;
    }

    String id() {
        return id;
    }

    boolean isCustom() {
        return id.startsWith("customfield_");
    }

    static Stream<Field> custom() {
        return Arrays.stream(values()).filter(Field::isCustom);
    }
}
