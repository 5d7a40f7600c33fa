package dev.banksman.backtest;

import dev.banksman.history.InputProblem;
import dev.banksman.history.Totals;
import dev.banksman.report.DayCount;
import dev.banksman.report.Summary;
import java.nio.file.Path;
import java.util.List;

/**
 * What a back-test came to.
 *
 * @param days those on which something would have been found or said
 * @param problems the first of what was wrong with what the tracker told
 * @param page as a file, for people
 * @param lines as a file, JSON Lines as a replay writes them
 */
public record Result(
        Summary summary,
        Totals totals,
        List<DayCount> days,
        List<InputProblem> problems,
        Path page,
        Path lines) {

    public Result {
        days = List.copyOf(days);
        problems = List.copyOf(problems);
    }
}
