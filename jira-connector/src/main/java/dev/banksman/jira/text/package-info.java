/** Jira's ways of writing text, wiki markup, markdown-like and ADF, read as plain text. */
@NullMarked
package dev.banksman.jira.text;

import org.jspecify.annotations.NullMarked;
