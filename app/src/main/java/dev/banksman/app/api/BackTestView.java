package dev.banksman.app.api;

import dev.banksman.backtest.BackTest;
import dev.banksman.backtest.Progress;
import dev.banksman.backtest.Quote;
import dev.banksman.backtest.Result;
import dev.banksman.history.InputProblem;
import dev.banksman.report.DayCount;
import dev.banksman.report.Outcome;
import dev.banksman.report.PolicyResult;
import dev.banksman.report.Said;
import dev.banksman.report.Summary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A back-test.
 *
 * @param state where it stands, by {@link BackTest.Standing#word}
 * @param policies which are tested
 * @param sample not more than so many items are read, those that changed last
 * @param reason why it failed
 */
record BackTestView(
        String id,
        String state,
        String project,
        String policies,
        int sample,
        Optional<Instant> from,
        Instant created,
        Price price,
        Optional<Going> progress,
        Optional<Outcomes> result,
        Optional<String> reason) {

    /**
     * What it takes, about; reading many comments takes more.
     *
     * @param itemsKnown about how many items the project has
     * @param items how many of them are read
     * @param isSample whether some are left out
     * @param percentOfHour part of all the app's points of an hour
     * @param pointsPerHour how many points all back-tests together take in an hour
     * @param hours so many hours' points it needs: beyond the first it waits
     */
    record Price(
            long itemsKnown,
            long items,
            boolean isSample,
            long calls,
            long points,
            double percentOfHour,
            int pointsPerHour,
            long hours) {

        static Price of(Quote quote, int hourOfApp) {
            return new Price(
                    quote.known(),
                    quote.items(),
                    quote.isSample(),
                    quote.price().calls(),
                    quote.price().points(),
                    Math.round(quote.price().points() * 1000.0 / hourOfApp) / 10.0,
                    quote.pointsPerHour(),
                    quote.hours());
        }
    }

    /**
     * How far it is.
     *
     * @param items whose past is read
     * @param of how many there are to read, about
     * @param points spent so far
     */
    record Going(
            String doing,
            long items,
            long of,
            long calls,
            long points,
            Optional<Instant> waitsUntil,
            Optional<String> waitsFor) {

        static Going of(Progress progress, Quote quote) {
            return new Going(
                    progress.doing(),
                    progress.items(),
                    quote.items(),
                    progress.calls(),
                    progress.points(),
                    progress.waits().map(Progress.Wait::until),
                    progress.waits().map(Progress.Wait::reason));
        }
    }

    /**
     * What it came to.
     *
     * @param note whether it is a sample, and of how many
     * @param said what would have been written
     * @param baseline findings that held already at the beginning
     * @param unknown things that could not be told
     * @param problems how many things were wrong with what the tracker told
     * @param firstProblems the first of them
     */
    record Outcomes(
            String note,
            Instant begin,
            Instant end,
            long items,
            long changes,
            long itemsFound,
            Said said,
            long baseline,
            long unknown,
            long problems,
            List<InputProblem> firstProblems,
            List<Policy> policies,
            List<Day> days) {

        static Outcomes of(Result result, Quote quote) {
            Summary summary = result.summary();
            Summary.Extent extent = summary.extent();
            String note =
                    quote.isSample()
                            ? "a sample: the %d items that changed last, of about %d"
                                    .formatted(extent.items(), quote.known())
                            : "all %d items".formatted(extent.items());
            return new Outcomes(
                    note,
                    summary.period().begin(),
                    summary.period().end(),
                    extent.items(),
                    extent.changes(),
                    extent.itemsFound(),
                    summary.said(),
                    summary.baseline().opened(),
                    extent.unknowns(),
                    extent.problems(),
                    result.problems(),
                    summary.policies().stream().map(Policy::of).toList(),
                    result.days().stream().map(Day::of).toList());
        }
    }

    /** What one policy came to; items are those with a finding. */
    record Policy(
            String policy,
            String judges,
            long items,
            Outcome found,
            long open,
            long baseline,
            Said said) {

        static Policy of(PolicyResult result) {
            return new Policy(
                    result.rule(),
                    result.judges(),
                    result.items(),
                    result.found(),
                    result.found().open(),
                    result.baseline().opened(),
                    result.said());
        }
    }

    /** What one day would have brought; days without anything are left out. */
    record Day(LocalDate day, long opened, Said said) {

        static Day of(DayCount count) {
            return new Day(count.day(), count.opened(), count.said());
        }
    }

    static BackTestView of(BackTest test, int hourOfApp) {
        Optional<Progress> progress = Optional.empty();
        Optional<Result> result = Optional.empty();
        Optional<String> reason = Optional.empty();
        switch (test.standing()) {
            case BackTest.Priced priced -> {}
            case BackTest.Running running -> progress = Optional.of(running.progress());
            case BackTest.Done done -> {
                progress = Optional.of(done.progress());
                result = Optional.of(done.result());
            }
            case BackTest.Failed failed -> {
                progress = Optional.of(failed.progress());
                reason = Optional.of(failed.reason());
            }
        }
        return new BackTestView(
                test.id(),
                test.standing().word(),
                test.trial().project(),
                test.trial().policies().source(),
                test.trial().most(),
                test.trial().from(),
                test.created(),
                Price.of(test.quote(), hourOfApp),
                progress.map(going -> Going.of(going, test.quote())),
                result.map(done -> Outcomes.of(done, test.quote())),
                reason);
    }
}
