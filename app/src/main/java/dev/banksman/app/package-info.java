/** The command line and the assembly of all modules. */
@NullMarked
package dev.banksman.app;

import org.jspecify.annotations.NullMarked;
