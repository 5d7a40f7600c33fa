package dev.banksman.jira.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.jira.history.ProblemLog.Place;

/** Takes what the reading of documents finds. */
interface IssueSink {

    /** An issue whose JSON was read to its end. */
    void issue(RawIssue issue, Place place);

    /** What {@code expand=names,schema} adds to an answer; either may be missing. */
    void names(JsonNode names, JsonNode schema);
}
