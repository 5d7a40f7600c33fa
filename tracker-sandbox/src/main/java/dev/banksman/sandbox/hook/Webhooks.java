package dev.banksman.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.auth.Jwt;
import dev.banksman.sandbox.auth.Qsh;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.rest.Jql;
import dev.banksman.sandbox.site.Happening;
import dev.banksman.sandbox.site.SandboxClock;
import dev.banksman.sandbox.site.Site;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;

/**
 * Sends what happens on a site to the Connect apps installed there (headers and retries: <a
 * href="https://developer.atlassian.com/cloud/jira/platform/webhooks/">Atlassian's page</a>).
 */
public final class Webhooks {

    private final Courier courier;
    private final Installs installs;
    private final SandboxClock clock;
    private final RetryPolicy policy;

    public Webhooks(Courier courier, Installs installs, SandboxClock clock, RetryPolicy policy) {
        this.courier = courier;
        this.installs = installs;
        this.clock = clock;
        this.policy = policy;
    }

    /** Begins to tell of a site. */
    public void watch(Site site) {
        HookJson json = new HookJson(site);
        site.listen(happening -> tell(site, happening, json));
    }

    private void tell(Site site, Happening happening, HookJson json) {
        byte[] body = null;
        for (Installation installation : installs.all()) {
            if (installation.site() == site && json.visible(happening)) {
                for (Descriptor.Hook hook : installation.descriptor().hooks()) {
                    if (hook.event().equals(HookJson.event(happening))
                            && fits(hook, site, happening)) {
                        body = body == null ? Json.bytes(json.of(happening)) : body;
                        send(installation, hook, body);
                    }
                }
            }
        }
    }

    private static boolean fits(Descriptor.Hook hook, Site site, Happening happening) {
        return hook.jql().isBlank()
                || HookJson.issue(happening)
                        .map(Jql.of(hook.jql(), site).matches()::test)
                        .orElse(true);
    }

    private void send(Installation installation, Descriptor.Hook hook, byte[] body) {
        String identifier = UUID.randomUUID().toString();
        courier.send(
                new Parcel(
                        installation.site().id().name(),
                        hook.event(),
                        identifier,
                        policy,
                        () -> installs.stands(installation),
                        (retry, reason) ->
                                pack(installation, hook.url(), body, identifier, retry)));
    }

    private HttpRequest.Builder pack(
            Installation installation, URI url, byte[] body, String identifier, int retry) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url)
                        .header("Authorization", "JWT " + token(installation, url))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .header("User-Agent", "Atlassian Webhook HTTP Client")
                        .header("X-Atlassian-Webhook-Identifier", identifier)
                        .header("X-Atlassian-Webhook-Flow", "Primary")
                        .header("X-Atlassian-Webhook-Trace", identifier.substring(0, 8))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return retry == 0
                ? request
                : request.header("X-Atlassian-Webhook-Retry", Integer.toString(retry));
    }

    private String token(Installation installation, URI url) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims =
                Json.object()
                        .put("iss", installation.site().id().clientKey())
                        .put("iat", now)
                        .put("exp", now + 180)
                        .put("qsh", Qsh.of("POST", url, installation.descriptor().baseUrl()));
        return Jwt.hs256(claims, installation.secret());
    }
}
