@NullMarked
package dev.banksman.jira.hosting.intake;

import org.jspecify.annotations.NullMarked;
