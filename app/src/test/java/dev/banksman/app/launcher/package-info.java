/**
 * The launcher script, run as a user runs it, over a checkout whose builder and application are
 * stand-ins.
 */
@NullMarked
package dev.banksman.app.launcher;

import org.jspecify.annotations.NullMarked;
