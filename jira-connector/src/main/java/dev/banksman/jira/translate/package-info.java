/**
 * From Jira's JSON to work items. Nothing here knows whether an issue came from a webhook, from
 * REST or out of an export; what the surroundings know is in the {@code Lexicon}.
 */
@NullMarked
package dev.banksman.jira.translate;

import org.jspecify.annotations.NullMarked;
