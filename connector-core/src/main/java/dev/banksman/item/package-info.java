/** What a work item is, as far as its tracker says. */
@NullMarked
package dev.banksman.item;

import org.jspecify.annotations.NullMarked;
