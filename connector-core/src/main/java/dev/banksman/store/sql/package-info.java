/** Connections, transactions shared by many, and the few differences between databases. */
@NullMarked
package dev.banksman.store.sql;

import org.jspecify.annotations.NullMarked;
