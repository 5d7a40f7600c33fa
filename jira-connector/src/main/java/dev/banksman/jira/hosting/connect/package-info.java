/** What Atlassian Connect Spring Boot needs of us, on our own ports. */
@NullMarked
package dev.banksman.jira.hosting.connect;

import org.jspecify.annotations.NullMarked;
