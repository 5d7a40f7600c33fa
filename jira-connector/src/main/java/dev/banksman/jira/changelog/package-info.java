/**
 * Jira's changelog: each of its items is a step on a work item that can be undone and done, so that
 * the past can be told from the present.
 */
@NullMarked
package dev.banksman.jira.changelog;

import org.jspecify.annotations.NullMarked;
