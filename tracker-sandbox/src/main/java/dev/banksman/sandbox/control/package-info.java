/** The sandbox's own controls under /sandbox: sites, installs, clock, ledger, load. */
@NullMarked
package dev.banksman.sandbox.control;

import org.jspecify.annotations.NullMarked;
