/** Exports of Jira issues with their changelogs, read as a chronicle of all items in time order. */
@NullMarked
package dev.banksman.jira.history;

import org.jspecify.annotations.NullMarked;
