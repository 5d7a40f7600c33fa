package dev.banksman.jira.changelog;

/**
 * One field of a changelog entry.
 *
 * @param fieldId the field's id, "" where the source leaves it out
 * @param name the field's name as the changelog writes it
 */
public record ChangeItem(ChangeField field, String fieldId, String name, Side before, Side after) {}
