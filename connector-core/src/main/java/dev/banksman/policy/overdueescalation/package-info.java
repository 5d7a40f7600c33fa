/** Finds work that is past its due day. */
@NullMarked
package dev.banksman.policy.overdueescalation;

import org.jspecify.annotations.NullMarked;
