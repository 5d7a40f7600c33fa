/**
 * Writes effects into Jira so that each stands once: comments as documents, transitions, fields,
 * labels, properties.
 */
@NullMarked
package dev.banksman.jira.apply;

import org.jspecify.annotations.NullMarked;
