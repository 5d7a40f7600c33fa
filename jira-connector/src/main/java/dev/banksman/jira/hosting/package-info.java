/**
 * Where Jira calls in: the routes, the one kind of token that each takes, and what becomes of a
 * call. The only package that knows the web server and Spring.
 */
@NullMarked
package dev.banksman.jira.hosting;

import org.jspecify.annotations.NullMarked;
