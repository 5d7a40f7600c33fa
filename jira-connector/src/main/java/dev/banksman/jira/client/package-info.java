/**
 * Speaks to Jira: signs, limits, retries where that is harmless, and answers in values. It knows
 * nothing of what is asked or written.
 */
@NullMarked
package dev.banksman.jira.client;

import org.jspecify.annotations.NullMarked;
