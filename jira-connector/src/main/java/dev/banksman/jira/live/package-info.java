/**
 * Jira as the engine sees it: events and answers become items, effects become calls. Items are
 * known by the id.
 */
@NullMarked
package dev.banksman.jira.live;

import org.jspecify.annotations.NullMarked;
