package dev.banksman.jira.client;

import dev.banksman.port.Answer;
import dev.banksman.port.Answer.Scope;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What keeps one tenant's trouble its own: only so many calls of it are under way at once, and one
 * that does not answer is left alone for a while.
 */
final class Guard {

    private final InstantSource clock;
    private final Duration open;
    private final CircuitBreaker circuit;
    private final Bulkhead bulkhead;
    private volatile Instant openUntil = Instant.MIN;

    Guard(String tenant, ClientOptions options, InstantSource clock) {
        this.clock = clock;
        this.open = options.circuit().open();
        this.circuit = CircuitBreaker.of(tenant, circuit(options.circuit(), clock));
        this.bulkhead =
                Bulkhead.of(
                        tenant,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(options.atOnce())
                                .maxWaitDuration(options.times().call().dividedBy(2))
                                .build());
    }

    private static CircuitBreakerConfig circuit(ClientOptions.Circuit circuit, InstantSource time) {
        Clock clock = new SourceClock(time);
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(circuit.calls())
                .minimumNumberOfCalls(circuit.calls() / 2)
                .failureRateThreshold(circuit.failed())
                .waitDurationInOpenState(circuit.open())
                .permittedNumberOfCallsInHalfOpenState(3)
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .recordResult(answer -> answer instanceof Answer.Unreachable<?>)
                .build();
    }

    /** Resilience4j asks for a clock where a source of instants would do. */
    private static final class SourceClock extends Clock {
        private final InstantSource source;

        SourceClock(InstantSource source) {
            this.source = source;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }

    /** Takes a place among the calls under way; {@link #leave} gives it back. */
    Optional<Stop> enter() {
        return bulkhead.tryAcquirePermission()
                ? Optional.empty()
                : Optional.of(
                        new Stop(
                                Scope.TENANT,
                                clock.instant().plusSeconds(1),
                                "many calls are under way"));
    }

    void leave() {
        bulkhead.onComplete();
    }

    /** Makes one try, unless the tenant is left alone. */
    <T> Answer<T> guarded(Supplier<Answer<T>> attempt) {
        if (!circuit.tryAcquirePermission()) {
            Instant soon = clock.instant().plusSeconds(1);
            Instant until = openUntil.isAfter(soon) ? openUntil : soon;
            return new Stop(Scope.TENANT, until, "the site does not answer").answer();
        }
        return recorded(attempt);
    }

    private <T> Answer<T> recorded(Supplier<Answer<T>> attempt) {
        long begun = clock.millis();
        boolean wasOpen = isOpen();
        Answer<T> answer;
        try {
            answer = attempt.get();
        } catch (RuntimeException fault) {
            circuit.releasePermission();
            throw fault;
        }
        if (answer instanceof Answer.Limited<T>) {
            circuit.releasePermission();
        } else {
            circuit.onResult(clock.millis() - begun, TimeUnit.MILLISECONDS, answer);
        }
        if (!wasOpen && isOpen()) {
            openUntil = clock.instant().plus(open);
        }
        return answer;
    }

    private boolean isOpen() {
        return circuit.getState() == CircuitBreaker.State.OPEN;
    }
}
