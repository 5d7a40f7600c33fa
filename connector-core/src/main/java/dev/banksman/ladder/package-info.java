/** Escalation by rungs: what is said when something stays as it is. */
@NullMarked
package dev.banksman.ladder;

import org.jspecify.annotations.NullMarked;
