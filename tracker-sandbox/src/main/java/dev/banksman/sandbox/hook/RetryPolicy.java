package dev.banksman.sandbox.hook;

import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * How often and when a delivery is tried again.
 *
 * @param delay by the sandbox's clock
 * @param timeout by the real clock, of one try
 * @param retryable which answers are worth another try
 */
public record RetryPolicy(int retries, Duration delay, Duration timeout, IntPredicate retryable) {

    /**
     * Again on 408, 409, 425, 429 and 5xx, as Atlassian documents it for webhooks; and on silence.
     */
    public static RetryPolicy of(int retries, Duration delay, Duration timeout) {
        return new RetryPolicy(
                retries,
                delay,
                timeout,
                status ->
                        status == 408
                                || status == 409
                                || status == 425
                                || status == 429
                                || status >= 500);
    }
}
