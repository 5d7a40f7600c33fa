package dev.banksman.sandbox;

import dev.banksman.sandbox.hook.RetryPolicy;
import dev.banksman.sandbox.limit.Limits;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * How a sandbox is set up. {@link #defaults} is Jira as it is; each {@code with…} changes one
 * thing.
 *
 * @param host the address to bind; loopback, as nothing here asks for a password
 * @param port 0 for any free one
 * @param sites how many: the first is named acme, the others by their number
 * @param items plain items per site instead of the invented team; 0 for the team
 * @param seed of all that is drawn; the same seed makes the same ids
 * @param zone of all users: of times in answers and in JQL
 * @param clock what the sandbox's clock runs with
 * @param delivery how events are brought to apps
 * @param limits of what apps may ask
 */
public record SandboxOptions(
        String host,
        int port,
        int sites,
        int items,
        long seed,
        ZoneId zone,
        InstantSource clock,
        Delivery delivery,
        Limits limits) {

    /**
     * How events are brought to apps.
     *
     * @param concurrency on their way at once, per site
     */
    public record Delivery(RetryPolicy connect, RetryPolicy forge, int concurrency) {}

    public SandboxOptions {
        require(port >= 0 && port <= 65_535, "port", port, "0 to 65535");
        require(sites >= 1 && sites <= 1000, "sites", sites, "1 to 1000");
        require(items >= 0 && items <= 100_000, "items", items, "0 to 100000");
        require(delivery.concurrency() >= 1, "concurrency", delivery.concurrency(), "at least 1");
    }

    private static void require(boolean holds, String what, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is " + value + ", allowed: " + allowed);
        }
    }

    /**
     * One site with the invented team, on any port of loopback, with Jira's own delays and limits.
     */
    public static SandboxOptions defaults() {
        Delivery delivery =
                new Delivery(
                        RetryPolicy.of(5, Duration.ofMinutes(5), Duration.ofSeconds(30)),
                        RetryPolicy.of(4, Duration.ofSeconds(60), Duration.ofSeconds(5)),
                        20);
        return new SandboxOptions(
                "127.0.0.1",
                0,
                1,
                0,
                1,
                ZoneId.of("Europe/Berlin"),
                InstantSource.system(),
                delivery,
                Limits.real());
    }

    public SandboxOptions withPort(int value) {
        return new SandboxOptions(host, value, sites, items, seed, zone, clock, delivery, limits);
    }

    public SandboxOptions withSites(int value) {
        return new SandboxOptions(host, port, value, items, seed, zone, clock, delivery, limits);
    }

    public SandboxOptions withItems(int value) {
        return new SandboxOptions(host, port, sites, value, seed, zone, clock, delivery, limits);
    }

    public SandboxOptions withSeed(long value) {
        return new SandboxOptions(host, port, sites, items, value, zone, clock, delivery, limits);
    }

    public SandboxOptions withZone(ZoneId value) {
        return new SandboxOptions(host, port, sites, items, seed, value, clock, delivery, limits);
    }

    public SandboxOptions withClock(InstantSource value) {
        return new SandboxOptions(host, port, sites, items, seed, zone, value, delivery, limits);
    }

    public SandboxOptions withDelivery(Delivery value) {
        return new SandboxOptions(host, port, sites, items, seed, zone, clock, value, limits);
    }

    public SandboxOptions withLimits(Limits value) {
        return new SandboxOptions(host, port, sites, items, seed, zone, clock, delivery, value);
    }

    /** Connect's webhooks are tried again so often, after so long by the sandbox's clock. */
    public SandboxOptions withWebhookRetries(int retries, Duration delay, Duration timeout) {
        RetryPolicy policy = RetryPolicy.of(retries, delay, timeout);
        return withDelivery(new Delivery(policy, delivery.forge(), delivery.concurrency()));
    }

    /** Forge's events are tried again so often, after so long by the sandbox's clock. */
    public SandboxOptions withForgeRetries(int retries, Duration delay, Duration timeout) {
        RetryPolicy policy = RetryPolicy.of(retries, delay, timeout);
        return withDelivery(new Delivery(delivery.connect(), policy, delivery.concurrency()));
    }

    public SandboxOptions withConcurrency(int value) {
        return withDelivery(new Delivery(delivery.connect(), delivery.forge(), value));
    }
}
