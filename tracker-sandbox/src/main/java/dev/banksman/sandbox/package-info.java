/** A simulated Jira Cloud, to be started in a test, a demo or as a process of its own. */
@NullMarked
package dev.banksman.sandbox;

import org.jspecify.annotations.NullMarked;
