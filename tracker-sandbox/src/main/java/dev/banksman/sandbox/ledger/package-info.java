/** What was asked and what mail went out: the judge of end-to-end tests. */
@NullMarked
package dev.banksman.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
