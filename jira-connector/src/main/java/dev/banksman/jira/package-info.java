/** Jira, translated into work items. */
@NullMarked
package dev.banksman.jira;

import org.jspecify.annotations.NullMarked;
