/** Work in progress has written acceptance criteria. */
@NullMarked
package dev.banksman.policy.acceptancecriteria;

import org.jspecify.annotations.NullMarked;
