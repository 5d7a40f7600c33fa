package dev.banksman.jira.hosting;

/**
 * How a call is answered.
 *
 * @param outcome a word for the counters, one of few
 * @param json what to say, "" for nothing
 */
record Reply(int status, String outcome, String json) {

    static Reply of(int status, String outcome) {
        return new Reply(status, outcome, "");
    }

    static Reply done(String outcome) {
        return of(204, outcome);
    }

    /** The library has answered. */
    static Reply passed(int status) {
        return of(0, "passed-" + status);
    }

    boolean isPassed() {
        return status == 0;
    }

    /** The sender shall try again. */
    static Reply later(String outcome) {
        return of(503, outcome);
    }
}
