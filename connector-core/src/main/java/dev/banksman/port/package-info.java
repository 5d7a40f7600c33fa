/**
 * What the engine needs of the world: trackers, durable work, what is known of tenants. Values and
 * interfaces only; {@code store} keeps them in a database, connectors speak to trackers.
 */
@NullMarked
package dev.banksman.port;

import org.jspecify.annotations.NullMarked;
