package dev.banksman.history;

/** Takes what is wrong with an input as it is found. Reading goes on after each report. */
@FunctionalInterface
public interface InputProblems {

    void report(InputProblem problem);

    /** Hears of something worth a look that loses nothing: the input is none the worse for it. */
    default void hint(String hint) {}
}
