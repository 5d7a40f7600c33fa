/** The past of a tracker, read back as states of its items in time order, and judged again. */
@NullMarked
package dev.banksman.history;

import org.jspecify.annotations.NullMarked;
