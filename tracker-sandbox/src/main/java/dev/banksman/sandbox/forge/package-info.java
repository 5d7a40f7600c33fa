/** Forge Remote: invocation tokens, system tokens, events, lifecycle and schedules. */
@NullMarked
package dev.banksman.sandbox.forge;

import org.jspecify.annotations.NullMarked;
