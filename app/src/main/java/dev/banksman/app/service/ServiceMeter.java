package dev.banksman.app.service;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.banksman.engine.Meter;
import dev.banksman.jira.client.Spending;
import dev.banksman.jira.client.Stop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what happens. Tenants beyond the first hundred that are heard of share one label, so that
 * the number of series is bounded. docs/operate/metrics.md says what each means.
 */
final class ServiceMeter implements Meter, Spending {

    private static final Logger LOG = LoggerFactory.getLogger("dev.banksman.alert");
    private static final int MOST_TENANTS = 100;
    private static final String TENANT = "tenant";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;
    private final Set<String> tenants = ConcurrentHashMap.newKeySet();

    /** Made when it is first needed: Spring still configures the registry when we begin. */
    private final Supplier<Timer> lag;

    ServiceMeter(MeterRegistry registry) {
        this.registry = registry;
        this.lag = Suppliers.memoize(() -> lag(registry));
    }

    private static Timer lag(MeterRegistry registry) {
        return Timer.builder("banksman.lag")
                .description("from what an event says of its time to the end of the work")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
    }

    /** A call to one of our routes was answered. */
    void received(String route, String outcome) {
        registry.counter("banksman.received", "route", route, OUTCOME, outcome).increment();
    }

    /** A delivery is on disk. */
    void committed(String tenant) {
        registry.counter("banksman.committed", TENANT, label(tenant)).increment();
    }

    @Override
    public void taken(String tenant, int looks, int mail) {
        registry.counter("banksman.looks", TENANT, label(tenant)).increment(looks);
    }

    @Override
    public void judged(String tenant, int events) {
        registry.counter("banksman.judged", TENANT, label(tenant)).increment();
        registry.counter("banksman.finding.events", TENANT, label(tenant)).increment(events);
    }

    @Override
    public void called(String tenant, String cause, String outcome) {
        registry.counter("banksman.calls", "cause", cause, OUTCOME, outcome).increment();
    }

    @Override
    public void effect(String tenant, String kind, String outcome) {
        registry.counter("banksman.effects", TENANT, label(tenant), "kind", kind, OUTCOME, outcome)
                .increment();
    }

    @Override
    public void lag(String tenant, Duration since) {
        lag.get().record(since.isNegative() ? Duration.ZERO : since);
    }

    @Override
    public void unwell(String tenant, String how) {
        registry.counter("banksman.unwell", TENANT, label(tenant), "how", how).increment();
    }

    @Override
    public void alert(Alert alert) {
        registry.counter("banksman.alerts", "kind", alert.kind()).increment();
        LOG.warn(
                "{} at {}{}: {}",
                alert.kind(),
                alert.tenant(),
                alert.item().map(item -> " on " + item.id()).orElse(""),
                alert.text());
    }

    @Override
    public void spent(Spent call) {
        registry.counter(
                        "banksman.points",
                        TENANT,
                        label(call.tenant()),
                        "policy",
                        call.purpose().policy(),
                        "event",
                        call.purpose().event())
                .increment(call.points());
        registry.timer(
                        "banksman.tracker.requests",
                        "endpoint",
                        call.endpoint(),
                        "status",
                        call.status() == 0 ? "none" : call.status() / 100 + "xx")
                .record(call.took());
    }

    @Override
    public void held(String tenant, Stop stop) {
        registry.counter(
                        "banksman.held",
                        TENANT,
                        label(tenant),
                        "scope",
                        stop.scope().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private String label(String tenant) {
        if (tenants.contains(tenant)) {
            return tenant;
        }
        return tenants.size() < MOST_TENANTS && tenants.add(tenant) ? tenant : "other";
    }
}
