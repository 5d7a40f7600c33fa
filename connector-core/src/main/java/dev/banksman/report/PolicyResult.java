package dev.banksman.report;

import java.time.Duration;
import java.util.Optional;

/**
 * What one policy came to. Findings that were so already when the window began are apart, in {@code
 * baseline}; everything else counts only findings that opened within the window.
 *
 * @param rule the policy's name in the policy file
 * @param judges one phrase that completes "finds …"
 * @param items distinct items with a finding
 * @param medianToResolve elapsed time from opening to resolution, over findings that people
 *     resolved
 * @param rungs how often a ladder climbed
 */
public record PolicyResult(
        String rule,
        String judges,
        long items,
        Outcome found,
        Outcome baseline,
        Optional<Duration> medianToResolve,
        long rungs,
        Said said) {}
