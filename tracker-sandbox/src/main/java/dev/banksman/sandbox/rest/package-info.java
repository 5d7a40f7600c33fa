/** Jira Cloud's REST API v3, as far as the sandbox serves it. */
@NullMarked
package dev.banksman.sandbox.rest;

import org.jspecify.annotations.NullMarked;
