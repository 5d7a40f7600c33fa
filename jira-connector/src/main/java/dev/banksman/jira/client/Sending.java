package dev.banksman.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.jira.client.Spending.Spent;
import dev.banksman.port.Answer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One call on its way, with its repetitions. */
final class Sending {

    /** What does not become better by asking again. */
    private static boolean settled(int status) {
        return status == 401 || (status >= 300 && status < 400);
    }

    /** What the sendings of a process share. */
    record Means(
            Wire wire,
            Governor governor,
            Spending spending,
            ClientOptions.Times times,
            InstantSource clock) {}

    /** A try, and whether another one is of use. */
    record Attempt(Answer<JsonNode> answer, boolean again) {}

    private final Means means;
    private final String tenant;
    private final Ask ask;
    private final Access access;
    private final Ticket ticket;
    private final long begun = System.nanoTime();
    private boolean maybeDone;

    Sending(Means means, String tenant, Ask ask, Access access) {
        this.means = means;
        this.tenant = tenant;
        this.ask = ask;
        this.access = access;
        this.ticket = Ticket.of(tenant, ask);
    }

    /** Tries once, when the limits allow. */
    Attempt attempt(Guard guard) {
        Optional<Stop> stop = admitted();
        if (stop.isPresent()) {
            means.spending().held(tenant, stop.get());
            return new Attempt(maybe(stop.get().answer()), false);
        }
        int[] status = new int[1];
        Answer<JsonNode> answer =
                guard.guarded(
                        () -> {
                            Wire.Reply reply = send();
                            status[0] = reply.status();
                            return reply.answer();
                        });
        return judged(answer, status[0]);
    }

    private Attempt judged(Answer<JsonNode> answer, int status) {
        if (answer instanceof Answer.Unreachable<JsonNode> unreachable) {
            maybeDone |= unreachable.maybeDone();
            boolean again = ask.care().safe() && !settled(status) && left().toMillis() > 1000;
            return new Attempt(new Answer.Unreachable<>(maybeDone, unreachable.reason()), again);
        }
        return new Attempt(maybe(answer), false);
    }

    /** A limit says that nothing was done: after a try that may have done it, that is not so. */
    private Answer<JsonNode> maybe(Answer<JsonNode> answer) {
        return maybeDone && answer instanceof Answer.Limited<JsonNode> limited
                ? new Answer.Unreachable<>(true, limited.reason())
                : answer;
    }

    /** Waits for a limit that is over soon; tells of one that is not. */
    private Optional<Stop> admitted() {
        Duration patience = means.times().patience();
        Optional<Stop> stop = means.governor().admit(ticket);
        while (stop.isPresent() && patience.isPositive()) {
            Duration wait = Duration.between(means.clock().instant(), stop.get().until());
            if (wait.compareTo(patience) > 0) {
                return stop;
            }
            LockSupport.parkNanos(Math.max(wait.toNanos(), 1_000_000));
            patience = patience.minus(wait).minusMillis(1);
            stop = means.governor().admit(ticket);
        }
        return stop;
    }

    private Wire.Reply send() {
        long from = System.nanoTime();
        Wire.Reply reply = means.wire().send(ask, access, left());
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        RateHeaders headers = new RateHeaders(reply.headers(), means.clock().instant());
        if (reply.status() == 429) {
            Stop stop = means.governor().refused(ticket, headers);
            spent(0, 429, took);
            means.spending().held(tenant, stop);
            return new Wire.Reply(429, stop.answer(), reply.headers());
        }
        int cost =
                reply.answer() instanceof Answer.Ok<JsonNode>(JsonNode body)
                        ? ask.cost().of(body)
                        : ticket.points();
        means.governor().settle(ticket, cost);
        if (reply.status() > 0) {
            means.governor().learn(ticket, headers);
        }
        spent(cost, reply.status(), took);
        return reply;
    }

    private void spent(int points, int status, Duration took) {
        means.spending()
                .spent(new Spent(tenant, ask.purpose(), ticket.endpoint(), points, status, took));
    }

    private Duration left() {
        return means.times().call().minusNanos(System.nanoTime() - begun);
    }
}
