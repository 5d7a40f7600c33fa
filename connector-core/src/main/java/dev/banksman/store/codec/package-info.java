/**
 * How values are kept: JSON made from the shapes of the records themselves, so that the rooms of
 * values need to know nothing of it. What is unknown on reading is passed over, what is missing
 * gets its empty value, so that versions can stand side by side on one database.
 */
@NullMarked
package dev.banksman.store.codec;

import org.jspecify.annotations.NullMarked;
