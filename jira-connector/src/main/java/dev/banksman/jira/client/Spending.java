package dev.banksman.jira.client;

import java.time.Duration;

/** Hears of every call, for the metrics. Called on the caller's thread: it must be quick. */
public interface Spending {

    /** For callers that do not count. */
    Spending UNCOUNTED =
            new Spending() {
                @Override
                public void spent(Spent call) {}

                @Override
                public void held(String tenant, Stop stop) {}
            };

    /**
     * A call that left.
     *
     * @param points what it cost; 0 when Jira refused it for too many calls
     * @param status the answer's, 0 when there was none
     */
    record Spent(
            String tenant,
            Purpose purpose,
            String endpoint,
            int points,
            int status,
            Duration took) {}

    void spent(Spent call);

    /** A call that a limit held back, ours or Jira's. */
    void held(String tenant, Stop stop);
}
