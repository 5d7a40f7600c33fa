package dev.banksman.jira.history;

import dev.banksman.item.Mapping;

/**
 * How an export is understood.
 *
 * @param tenant the name under which the items are known, since exports do not tell their site
 */
public record JiraHistoryOptions(String tenant, Mapping mapping) {}
