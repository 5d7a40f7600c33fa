/** From a webhook's body to what the inbox takes: read once, in bounded memory. */
@NullMarked
package dev.banksman.jira.hosting.intake;

import org.jspecify.annotations.NullMarked;
