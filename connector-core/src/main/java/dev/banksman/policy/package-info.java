/**
 * What a policy is: a pure function from a {@link dev.banksman.policy.Situation} to a {@link
 * dev.banksman.policy.Verdict}. Each policy lives in a room of its own below this one and never
 * knows its siblings.
 */
@NullMarked
package dev.banksman.policy;

import org.jspecify.annotations.NullMarked;
