/** Microbenchmarks: how long one judgement, one comparison, one expression takes. */
@NullMarked
package dev.banksman.bench.micro;

import org.jspecify.annotations.NullMarked;
