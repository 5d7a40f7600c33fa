/** Tells those who wait that a due date has moved. */
@NullMarked
package dev.banksman.policy.deadlineshift;

import org.jspecify.annotations.NullMarked;
