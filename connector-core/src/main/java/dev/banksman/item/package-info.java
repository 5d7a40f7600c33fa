/**
 * Work items as the rule core sees them: tracker-neutral, immutable, and honest about what is not
 * known. This room imports no other.
 */
@NullMarked
package dev.banksman.item;

import org.jspecify.annotations.NullMarked;
