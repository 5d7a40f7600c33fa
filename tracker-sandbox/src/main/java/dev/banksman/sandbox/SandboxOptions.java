package dev.banksman.sandbox;

import dev.banksman.sandbox.hook.RetryPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * How a sandbox is set up. {@link #defaults} is a demonstration's; each {@code with…} changes one
 * thing.
 *
 * @param host the address to bind; loopback, as nothing here asks for a password
 * @param port 0 for any free one
 * @param sites how many: the first is named acme, the others by their number
 * @param items plain items per site instead of the invented team; 0 for the team
 * @param seed of all that is drawn; the same seed makes the same ids
 * @param zone of all users: of times in answers and in JQL
 * @param clock what the sandbox's clock runs with
 * @param webhooks how Connect's webhooks are tried again
 * @param concurrency webhooks on their way at once, per site
 */
public record SandboxOptions(
        String host,
        int port,
        int sites,
        int items,
        long seed,
        ZoneId zone,
        InstantSource clock,
        RetryPolicy webhooks,
        int concurrency) {

    public SandboxOptions {
        require(port >= 0 && port <= 65_535, "port", port, "0 to 65535");
        require(sites >= 1 && sites <= 1000, "sites", sites, "1 to 1000");
        require(items >= 0 && items <= 100_000, "items", items, "0 to 100000");
        require(concurrency >= 1, "concurrency", concurrency, "at least 1");
    }

    private static void require(boolean holds, String what, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is " + value + ", allowed: " + allowed);
        }
    }

    /** One site with the invented team, on any port of loopback, with Jira's own delays. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                "127.0.0.1",
                0,
                1,
                0,
                1,
                ZoneId.of("Europe/Berlin"),
                InstantSource.system(),
                RetryPolicy.connect(5, Duration.ofMinutes(5), Duration.ofSeconds(30)),
                20);
    }

    public SandboxOptions withPort(int value) {
        return new SandboxOptions(
                host, value, sites, items, seed, zone, clock, webhooks, concurrency);
    }

    public SandboxOptions withSites(int value) {
        return new SandboxOptions(
                host, port, value, items, seed, zone, clock, webhooks, concurrency);
    }

    public SandboxOptions withItems(int value) {
        return new SandboxOptions(
                host, port, sites, value, seed, zone, clock, webhooks, concurrency);
    }

    public SandboxOptions withSeed(long value) {
        return new SandboxOptions(
                host, port, sites, items, value, zone, clock, webhooks, concurrency);
    }

    public SandboxOptions withZone(ZoneId value) {
        return new SandboxOptions(
                host, port, sites, items, seed, value, clock, webhooks, concurrency);
    }

    public SandboxOptions withClock(InstantSource value) {
        return new SandboxOptions(
                host, port, sites, items, seed, zone, value, webhooks, concurrency);
    }

    /** Webhooks are tried again so often, after so long by the sandbox's clock. */
    public SandboxOptions withWebhookRetries(int retries, Duration delay, Duration timeout) {
        RetryPolicy policy = RetryPolicy.connect(retries, delay, timeout);
        return new SandboxOptions(host, port, sites, items, seed, zone, clock, policy, concurrency);
    }

    public SandboxOptions withConcurrency(int value) {
        return new SandboxOptions(host, port, sites, items, seed, zone, clock, webhooks, value);
    }
}
