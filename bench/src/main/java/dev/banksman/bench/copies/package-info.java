/** Makes a large history out of a real one. */
@NullMarked
package dev.banksman.bench.copies;

import org.jspecify.annotations.NullMarked;
