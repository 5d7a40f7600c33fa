/** What changed between two states of an item, and what the past adds up to. */
@NullMarked
package dev.banksman.diff;

import org.jspecify.annotations.NullMarked;
