package dev.banksman.history;

/** Takes what is wrong with an input as it is found. Reading goes on after each report. */
@FunctionalInterface
public interface InputProblems {

    void report(InputProblem problem);
}
