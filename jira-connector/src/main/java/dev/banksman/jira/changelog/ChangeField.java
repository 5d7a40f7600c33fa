package dev.banksman.jira.changelog;

import dev.banksman.jira.translate.SystemFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a changelog's field means, by the names that versions of Jira have given it. */
public enum ChangeField {
    SUMMARY("summary"),
    DESCRIPTION("description"),
    TYPE("issuetype", "issue type", "type"),
    STATUS("status"),
    ASSIGNEE("assignee"),
    REPORTER("reporter"),
    PRIORITY("priority"),
    LABELS("labels"),
    COMPONENT("component", "components", "component/s"),
    RELEASE("fix version", "fixversions", "fix version/s", "fixversion"),
    DUE("duedate", "due date"),
    ESTIMATE("timeoriginalestimate", "original estimate"),
    SPENT("timespent", "time spent"),
    LINK("link", "issuelinks"),
    KEY("key"),
    PARENT("parent", "parent issue", "issueparentassociation"),
    SPRINT("sprint"),
    EPIC_LINK("epic link"),
    CUSTOM,
    IGNORED;

    private static final Map<String, ChangeField> BY_NAME =
            Arrays.stream(values())
                    .flatMap(field -> field.names.stream().map(name -> Map.entry(name, field)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Traces of what Jira does beside the item's own state. */
    private static final Set<String> TRACES =
            Set.of(
                    "attachment",
                    "comment",
                    "global rank",
                    "project",
                    "projectimport",
                    "remoteissuelink",
                    "remoteworkitemlink",
                    "version",
                    "workflow",
                    "worklogid",
                    "worklogtimespent");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    ChangeField(String... names) {
        this.names = List.of(names);
    }

    /**
     * The meaning of a field.
     *
     * @param custom whether the changelog says that an installation has added it; such a field may
     *     bear the name of one of Jira's own
     */
    public static ChangeField of(String name, boolean custom) {
        String lower = name.toLowerCase(Locale.ROOT);
        ChangeField known = BY_NAME.get(lower);
        if (known == SPRINT || known == EPIC_LINK || (known != null && !custom)) {
            return known;
        }
        return TRACES.contains(lower) || !SystemFields.free(lower) || name.isBlank()
                ? IGNORED
                : CUSTOM;
    }
}
