/** Faults on demand, of answers and of deliveries. */
@NullMarked
package dev.banksman.sandbox.fault;

import org.jspecify.annotations.NullMarked;
