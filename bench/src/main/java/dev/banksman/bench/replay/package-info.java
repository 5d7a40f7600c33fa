/** Replay end to end: time, processor time and memory as a history grows. */
@NullMarked
package dev.banksman.bench.replay;

import org.jspecify.annotations.NullMarked;
