/**
 * Load on the running service: webhooks in at one end, comments at a mock tracker out at the other.
 */
@NullMarked
package dev.banksman.bench.live;

import org.jspecify.annotations.NullMarked;
