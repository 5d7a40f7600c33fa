@NullMarked
package dev.banksman.jira.hosting.token;

import org.jspecify.annotations.NullMarked;
