/** A small HTTP layer over the JDK's server: router, call, answer, and Jira's form of errors. */
@NullMarked
package dev.banksman.sandbox.http;

import org.jspecify.annotations.NullMarked;
