/** Who calls: tokens of Connect and Forge, verified against keys that are at hand. */
@NullMarked
package dev.banksman.jira.hosting.token;

import org.jspecify.annotations.NullMarked;
