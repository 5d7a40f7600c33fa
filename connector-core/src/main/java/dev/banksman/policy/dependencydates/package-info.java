/** Finds dates of blockers and dependents that cannot both hold. */
@NullMarked
package dev.banksman.policy.dependencydates;

import org.jspecify.annotations.NullMarked;
