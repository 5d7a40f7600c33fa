package dev.banksman.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.JiraSandbox;
import dev.banksman.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** A simulated Jira Cloud, worked through its protocol and its controls. */
public final class Cloud implements AutoCloseable {

    private static final List<String> EVENTS =
            List.of(
                    "avi:jira:created:issue",
                    "avi:jira:updated:issue",
                    "avi:jira:deleted:issue",
                    "avi:jira:commented:issue",
                    "avi:jira:deleted:comment",
                    "avi:jira:created:issuelink",
                    "avi:jira:deleted:issuelink");
    private static final List<String> LIFECYCLE =
            List.of(
                    "avi:forge:installed:app",
                    "avi:forge:upgraded:app",
                    "avi:forge:uninstalled:app");

    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JiraSandbox sandbox;
    private final Web web = Web.plain();

    private Cloud(JiraSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Starts one whose webhooks and events are tried again every half second, for a minute. */
    public static Cloud start(SandboxOptions options) {
        try {
            return new Cloud(
                    JiraSandbox.start(
                            options.withWebhookRetries(120, AGAIN_AFTER, PATIENCE)
                                    .withForgeRetries(120, AGAIN_AFTER, PATIENCE)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String url() {
        return sandbox.url();
    }

    /** Installs the service's Connect app on a site. */
    public Place install(String site, Service service) {
        String descriptor = service.publicUrl() + "/atlassian-connect.json";
        return Place.of(
                control(
                                "/sandbox/sites/" + site + "/install",
                                Web.object().put("descriptorUrl", descriptor))
                        .json());
    }

    /**
     * Installs the service's Forge app on a site, and waits until the service knows it.
     *
     * @param app its id, as in the service's configuration
     */
    public Place installForge(String site, Service service, String app) {
        ObjectNode manifest = Web.object().put("appId", app).put("remote", service.publicUrl());
        trigger(manifest, "events", "/forge/events", EVENTS);
        trigger(manifest, "lifecycle", "/forge/lifecycle", LIFECYCLE);
        manifest.putArray("schedules")
                .addObject()
                .put("key", "hourly")
                .put("path", "/forge/schedule/hourly");
        JsonNode install = control("/sandbox/sites/" + site + "/forge/install", manifest).json();
        Place place =
                new Place(
                        site,
                        install.path("apiBaseUrl").asText(),
                        app,
                        install.path("accountId").asText(),
                        "",
                        install.path("cloudId").asText());
        Awaiting.within(Duration.ofSeconds(20))
                .until("the installation to be known", () -> service.knows(place));
        return place;
    }

    private static void trigger(ObjectNode manifest, String key, String path, List<String> events) {
        ObjectNode trigger =
                manifest.withArray("triggers").addObject().put("key", key).put("path", path);
        events.forEach(trigger.putArray("events")::add);
    }

    /** Takes the app off; what it answered. */
    public int uninstall(Place place) {
        return control("/sandbox/sites/" + place.site() + "/uninstall", Web.object())
                .json()
                .path("status")
                .asInt();
    }

    /** The deeds of a site's first person. */
    public Board board(String site) {
        return Board.of(web, url(), site);
    }

    public Ledger ledger(Place place) {
        return new Ledger(web, url(), place);
    }

    /** Whether every webhook of a site was taken, or given up. */
    public boolean delivered(String site) {
        return deliveries(site).path("empty").asBoolean();
    }

    public JsonNode deliveries(String site) {
        return web.get(url() + "/sandbox/deliveries?site=" + site).orThrow("deliveries").json();
    }

    /**
     * Makes something go wrong until {@link #heal}.
     *
     * @param kind as the sandbox's README names it
     * @param match which requests or deliveries, how often, and how
     */
    public void fault(String kind, ObjectNode match) {
        control("/sandbox/faults", match.put("kind", kind));
    }

    /** Ends all faults. */
    public void heal() {
        web.delete(url() + "/sandbox/faults").orThrow("faults");
    }

    /** Sends to a control. */
    public Reply control(String path, JsonNode body) {
        return web.post(url() + path, body).orThrow(path);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
