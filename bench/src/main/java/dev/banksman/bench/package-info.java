/** Measurements: what judging and replaying cost. */
@NullMarked
package dev.banksman.bench;

import org.jspecify.annotations.NullMarked;
