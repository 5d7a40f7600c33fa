package dev.banksman.engine;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.BreakerBoard;
import dev.banksman.plan.NoiseBudget;
import dev.banksman.plan.Quietness;
import dev.banksman.port.Outcome.Accounts;
import dev.banksman.port.Outcome.Addressee;
import dev.banksman.port.Quiet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The limits of quietness as they stand for all nodes, with what one look at an item uses up of
 * them. The accounts are asked only when something is about to be said.
 */
final class Quieting implements NoiseBudget, BreakerBoard {

    /** How long what a breaker stopped waits before it is asked again. */
    private static final Duration STOPPED = Duration.ofMinutes(5);

    private final Quiet quiet;
    private final Quietness limits;
    private final String tenant;
    private final Meter meter;
    private final Map<Addressee, Integer> messages = new HashMap<>();
    private final Set<String> spoke = new HashSet<>();
    private @Nullable Map<String, Instant> stopped;

    Quieting(Quiet quiet, Quietness limits, String tenant, Meter meter) {
        this.quiet = quiet;
        this.limits = limits;
        this.tenant = tenant;
        this.meter = meter;
    }

    @Override
    public boolean admits(Person person, LocalDate on) {
        Addressee addressee = new Addressee(person.id(), on);
        int before =
                quiet.messages(tenant, List.of(person.id()), on).getOrDefault(person.id(), 0)
                        + messages.getOrDefault(addressee, 0);
        if (before >= limits.messagesPerPersonAndDay()) {
            return false;
        }
        messages.merge(addressee, 1, Integer::sum);
        return true;
    }

    @Override
    public Optional<Instant> stopped(
            String rule, ItemRef item, Instant now, WorkCalendar calendar) {
        if (limits.breaker().isEmpty()) {
            return Optional.empty();
        }
        if (isStopped(rule) || trips(rule, item, now, limits.breaker().get())) {
            return Optional.of(now.plus(STOPPED));
        }
        spoke.add(rule);
        return Optional.empty();
    }

    Accounts used() {
        return new Accounts(messages, spoke);
    }

    private boolean isStopped(String rule) {
        if (stopped == null) {
            stopped = quiet.stopped(tenant);
        }
        return stopped.containsKey(rule);
    }

    private boolean trips(String rule, ItemRef item, Instant now, Quietness.Breaker breaker) {
        Instant since = now.minus(breaker.within());
        if (quiet.spokenSince(tenant, rule, since, item) < breaker.items()) {
            return false;
        }
        quiet.stop(tenant, rule, now);
        stopped = null;
        String text =
                rule
                        + " would have spoken on more than "
                        + breaker.items()
                        + " items within "
                        + breaker.within()
                        + " and is stopped until somebody releases it";
        meter.alert(new Meter.Alert("breaker", tenant, Optional.of(item), text));
        return true;
    }
}
