package dev.banksman.backtest;

import dev.banksman.port.Answer;
import dev.banksman.port.Histories;
import dev.banksman.port.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Reads the past from the tracker, call by call, as limits and troubles allow. */
final class Collecting {

    static final String CAUSE = "back-test";

    /** A limit is kept to whatever it says, but not for ever. */
    private static final int MOST_LIMITS = 50;

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /** What was read may have cost hours of quota: an outage that ends is waited for. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    /** How long a rest may be before the clock of judging is looked at again. */
    private static final Duration NAP = Duration.ofMillis(200);

    private final BackTest test;
    private final Asking asking;
    private final Allowance allowance;
    private final InstantSource clock;
    private final Duration pause;
    private Progress progress = Progress.NONE.doing("reading");
    private Optional<Instant> awaySince = Optional.empty();
    private Duration rest;
    private int limits;

    Collecting(BackTest test, Asking asking, Allowance allowance, Resting resting) {
        this.test = test;
        this.asking = asking;
        this.allowance = allowance;
        this.clock = resting.clock();
        this.pause = resting.pause();
        this.rest = pause;
    }

    /**
     * By what time is told.
     *
     * @param pause after the first trouble, doubled for each more in a row, up to {@link
     *     #LONGEST_REST}
     */
    record Resting(InstantSource clock, Duration pause) {}

    /**
     * Reads everything.
     *
     * @throws EndedException when that cannot be
     */
    void all(Histories.Reading reading) throws InterruptedException {
        test.goOn(progress);
        while (!test.isStopped()) {
            Optional<Instant> closed = allowance.closedUntil(clock.instant());
            if (closed.isPresent()) {
                await(closed.get(), "the hour's points for back-tests are used up");
            } else if (took(ask(reading))) {
                return;
            }
        }
        throw new EndedException("it was cancelled");
    }

    private Answer<Histories.Step> ask(Histories.Reading reading) {
        try {
            return asking.ask(test.trial().tenant(), CAUSE, reading::step);
        } catch (StoreUnavailableException away) {
            return new Answer.Unreachable<>(false, "the database is not there");
        }
    }

    /** Whether everything is read. */
    private boolean took(Answer<Histories.Step> answer) throws InterruptedException {
        switch (answer) {
            case Answer.Ok<Histories.Step>(Histories.Step step) -> {
                isThere();
                limits = 0;
                allowance.spend(step.points(), clock.instant());
                progress = progress.plus(step.items(), step.points());
                test.goOn(progress);
                return step.last();
            }
            case Answer.Limited<Histories.Step>(var scope, Instant until, String reason) -> {
                if (++limits > MOST_LIMITS) {
                    throw new EndedException("the tracker's limits let nothing through: " + reason);
                }
                isThere();
                await(until, reason);
            }
            case Answer.Unreachable<Histories.Step>(boolean maybeDone, String reason) ->
                    isAway(reason);
            case Answer.Refused<Histories.Step>(int status, String reason) ->
                    throw new EndedException("the tracker refuses: " + reason);
            case Answer.Gone<Histories.Step>() ->
                    throw new EndedException(
                            "the project is not there any more, or not to be seen by Banksman");
        }
        return false;
    }

    private void isThere() {
        awaySince = Optional.empty();
        rest = pause;
    }

    private void isAway(String reason) throws InterruptedException {
        Instant now = clock.instant();
        Instant since = awaySince.orElse(now);
        if (!now.isBefore(since.plus(PATIENCE))) {
            throw new EndedException("the tracker cannot be reached: " + reason);
        }
        awaySince = Optional.of(since);
        Duration next = rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
        rest = next.multipliedBy(2);
        await(now.plus(next), reason);
    }

    private void await(Instant until, String reason) throws InterruptedException {
        test.goOn(progress.waiting(new Progress.Wait(until, reason)));
        Duration left = Duration.between(clock.instant(), until);
        while (left.isPositive() && !test.isStopped()) {
            test.rest(left.compareTo(NAP) < 0 ? left : NAP);
            left = Duration.between(clock.instant(), until);
        }
        test.goOn(progress);
    }
}
