/** Policies that a team writes itself. */
@NullMarked
package dev.banksman.policy.custom;

import org.jspecify.annotations.NullMarked;
