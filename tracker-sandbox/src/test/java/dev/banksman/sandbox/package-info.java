/** The sandbox seen from outside: by people, by apps, and by who looks into its ledgers. */
@NullMarked
package dev.banksman.sandbox;

import org.jspecify.annotations.NullMarked;
