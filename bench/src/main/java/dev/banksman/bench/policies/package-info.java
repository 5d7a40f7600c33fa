/** The policies that everything is measured with. */
@NullMarked
package dev.banksman.bench.policies;

import org.jspecify.annotations.NullMarked;
