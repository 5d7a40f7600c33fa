/** A live world for tests: a settable clock, a tracker in memory with a ledger, and the engine. */
@NullMarked
package dev.banksman.testkit.live;

import org.jspecify.annotations.NullMarked;
