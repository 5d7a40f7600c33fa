/**
 * Back-tests of policies on a tenant's own past: priced first, then read from the tracker within
 * the quota of chores, judged as a replay judges, and kept for a while.
 */
@NullMarked
package dev.banksman.backtest;

import org.jspecify.annotations.NullMarked;
