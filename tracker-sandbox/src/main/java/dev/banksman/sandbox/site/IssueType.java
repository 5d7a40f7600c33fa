package dev.banksman.sandbox.site;

/**
 * A type of issue.
 *
 * @param level Jira's hierarchy level: 1 epic, 0 story and its like, -1 sub-task
 */
public record IssueType(String id, String name, int level) {

    public boolean subtask() {
        return level < 0;
    }
}
