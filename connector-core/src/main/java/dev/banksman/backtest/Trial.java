package dev.banksman.backtest;

import dev.banksman.config.PolicySet;
import dev.banksman.port.Tenant;
import java.time.Instant;
import java.util.Optional;

/**
 * Which policies are to be tested on which past.
 *
 * @param from what was already so then is recorded, not announced; without it everything is judged
 * @param most not more than so many items, those that changed last
 */
public record Trial(
        Tenant tenant, String project, Policies policies, Optional<Instant> from, int most) {

    /** Policies and what they are called where the result is shown. */
    public record Policies(PolicySet set, String source) {}
}
