package dev.banksman.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The one way to Jira for a whole process. A call keeps to the time limit, to Jira's budgets and to
 * the hosts that are allowed; it is repeated only where that does no harm. Whatever the other side
 * does comes back as an {@link Answer}.
 */
public final class JiraClient implements AutoCloseable {

    private static final int TRIES = 3;

    private final ClientOptions options;
    private final Credentials credentials;
    private final InstantSource clock;
    private final Sending.Means means;
    private final Retry retry;
    private final Cache<String, Guard> guards =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    public JiraClient(
            ClientOptions options,
            Credentials credentials,
            Governor governor,
            Spending spending,
            InstantSource clock) {
        this.options = options;
        this.credentials = credentials;
        this.clock = clock;
        this.means =
                new Sending.Means(new Wire(options), governor, spending, options.times(), clock);
        this.retry = Retry.of("jira", retries(options.times().pause()));
    }

    private static RetryConfig retries(Duration pause) {
        return RetryConfig.<Sending.Attempt>custom()
                .maxAttempts(TRIES)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(pause, 2.0, 0.3))
                .retryOnResult(Sending.Attempt::again)
                .build();
    }

    /** Makes a call and waits for its answer. */
    public Answer<JsonNode> send(Tenant tenant, Ask ask) {
        return switch (credentials.access(tenant)) {
            case Answer.Ok<Access>(Access access) ->
                    options.hosts().allows(access.base())
                            ? send(tenant, ask, access)
                            : new Answer.Refused<>(
                                    403,
                                    "Calls to "
                                            + access.base().getHost()
                                            + " are not allowed by the configuration.");
            case Answer.Gone<Access> trouble -> trouble.trouble();
            case Answer.Refused<Access> trouble -> trouble.trouble();
            case Answer.Limited<Access> trouble -> trouble.trouble();
            case Answer.Unreachable<Access> trouble -> trouble.trouble();
        };
    }

    private Answer<JsonNode> send(Tenant tenant, Ask ask, Access access) {
        Guard guard = guards.get(tenant.id(), id -> new Guard(id, options, clock));
        Optional<Stop> full = guard.enter();
        if (full.isPresent()) {
            means.spending().held(tenant.id(), full.get());
            return full.get().answer();
        }
        try {
            Sending sending = new Sending(means, tenant.id(), ask, access);
            return retry.executeSupplier(() -> sending.attempt(guard)).answer();
        } finally {
            guard.leave();
        }
    }

    @Override
    public void close() {
        means.wire().close();
    }
}
