/**
 * The whole product as a process of its own, the people and the faults around it, and the judge:
 * what stands in the tracker.
 */
@NullMarked
package dev.banksman.system;

import org.jspecify.annotations.NullMarked;
