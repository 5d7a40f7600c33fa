/** Finds blockers that are likely to keep others waiting. */
@NullMarked
package dev.banksman.policy.dependencyatrisk;

import org.jspecify.annotations.NullMarked;
