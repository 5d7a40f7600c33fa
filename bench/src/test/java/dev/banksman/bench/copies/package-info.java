@NullMarked
package dev.banksman.bench.copies;

import org.jspecify.annotations.NullMarked;
