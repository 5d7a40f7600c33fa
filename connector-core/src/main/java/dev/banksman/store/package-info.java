/** The ports on SQL: SQLite for one node, PostgreSQL for any number. */
@NullMarked
package dev.banksman.store;

import org.jspecify.annotations.NullMarked;
