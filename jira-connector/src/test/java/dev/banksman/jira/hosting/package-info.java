@NullMarked
package dev.banksman.jira.hosting;

import org.jspecify.annotations.NullMarked;
