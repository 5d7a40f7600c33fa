package dev.banksman.backtest;

import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import java.util.function.Supplier;

/** The door to trackers: no call leaves for a tenant that is gone. */
@FunctionalInterface
public interface Asking {

    /** Makes the call, or answers {@link Answer.Gone} when the tenant is. */
    <T> Answer<T> ask(Tenant tenant, String cause, Supplier<Answer<T>> call);
}
