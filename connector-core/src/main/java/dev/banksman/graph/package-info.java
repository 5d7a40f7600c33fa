/** Who waits for whom: the links between items, and one item's view of them, already fetched. */
@NullMarked
package dev.banksman.graph;

import org.jspecify.annotations.NullMarked;
