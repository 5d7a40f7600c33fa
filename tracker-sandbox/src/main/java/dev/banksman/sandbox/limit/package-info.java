/** Jira's rate limits: points per hour, bursts per endpoint, writes per issue. */
@NullMarked
package dev.banksman.sandbox.limit;

import org.jspecify.annotations.NullMarked;
