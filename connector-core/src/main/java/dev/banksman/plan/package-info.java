/**
 * From findings to effects: what is said, to whom, when, and what quietness holds back. The human
 * class of policies is kept from acting by the types of {@link dev.banksman.plan.Rule}.
 */
@NullMarked
package dev.banksman.plan;

import org.jspecify.annotations.NullMarked;
