package dev.banksman.sandbox.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.hook.Courier;
import dev.banksman.sandbox.hook.Parcel;
import dev.banksman.sandbox.hook.RetryPolicy;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.Happening;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Installs Forge apps, sends them events, and invokes their schedules. */
public final class ForgeApps {

    private record Where(String site, String app) {}

    private final Courier courier;
    private final ForgeTokens tokens;
    private final RetryPolicy policy;
    private final Map<Where, ForgeInstall> all = new ConcurrentHashMap<>();

    public ForgeApps(Courier courier, ForgeTokens tokens, RetryPolicy policy) {
        this.courier = courier;
        this.tokens = tokens;
        this.policy = policy;
    }

    /** Begins to tell of a site. */
    public void watch(Site site) {
        ForgeJson json = new ForgeJson(site);
        site.listen(
                happening ->
                        all.values().stream()
                                .filter(install -> install.site() == site)
                                .forEach(install -> tell(install, happening, json)));
    }

    private void tell(ForgeInstall install, Happening happening, ForgeJson json) {
        boolean own = happening.deed().who().equals(install.person());
        for (String event : ForgeJson.events(happening)) {
            install.manifest()
                    .trigger(event)
                    .ifPresent(
                            trigger -> {
                                if (!own || !trigger.ignoreSelf()) {
                                    send(
                                            install,
                                            trigger,
                                            event,
                                            json.of(event, happening, own),
                                            true);
                                }
                            });
        }
    }

    /** Installs, or installs again under another installation id. */
    public ForgeInstall install(Site site, ForgeManifest manifest) {
        Person person =
                site.people()
                        .add(
                                Person.app(
                                        site.id().account("app:" + manifest.appId()),
                                        manifest.name()));
        String id = "ari:cloud:ecosystem::installation/" + UUID.randomUUID();
        ForgeInstall install =
                new ForgeInstall(site, manifest, id, ForgeInstall.apiBase(site), person);
        Optional.ofNullable(all.put(where(install), install)).ifPresent(tokens::revoke);
        lifecycle(install, "avi:forge:installed:app", true);
        return install;
    }

    private static Where where(ForgeInstall install) {
        return new Where(install.site().id().name(), install.manifest().appId());
    }

    /** Another version; the installation stays. */
    public ForgeInstall upgrade(ForgeInstall install, String version) {
        ForgeInstall next =
                new ForgeInstall(
                        install.site(),
                        install.manifest().withVersion(version),
                        install.id(),
                        install.apiBase(),
                        install.person());
        all.put(where(next), next);
        lifecycle(next, "avi:forge:upgraded:app", true);
        return next;
    }

    /** Takes the app off; its tokens are refused from before it is told. */
    public void uninstall(ForgeInstall install) {
        all.remove(where(install));
        tokens.revoke(install);
        lifecycle(install, "avi:forge:uninstalled:app", false);
    }

    public Collection<ForgeInstall> all() {
        return all.values();
    }

    /** The app's installation on a site; without a name the only one. */
    public ForgeInstall find(Site site, Optional<String> appId) {
        List<ForgeInstall> found =
                all.values().stream()
                        .filter(one -> one.site() == site)
                        .filter(one -> appId.map(one.manifest().appId()::equals).orElse(true))
                        .toList();
        if (found.size() != 1) {
            throw Refusal.missing(
                    found.size()
                            + " Forge apps fit on "
                            + site.id().name()
                            + "; name one as appId.");
        }
        return found.getFirst();
    }

    private void lifecycle(ForgeInstall install, String event, boolean standing) {
        install.manifest()
                .trigger(event)
                .ifPresent(
                        trigger -> {
                            ObjectNode payload =
                                    Json.object().put("eventType", event).put("id", install.id());
                            payload.put(
                                    "installerAccountId",
                                    install.site().people().humans().getFirst().accountId());
                            payload.putObject("app")
                                    .put("id", install.manifest().appId())
                                    .put("version", install.manifest().version());
                            payload.putObject("environment").put("id", install.environmentId());
                            payload.putObject("context")
                                    .put("cloudId", install.site().id().cloudId());
                            send(install, trigger, event, payload, standing);
                        });
    }

    private void send(
            ForgeInstall install,
            ForgeManifest.Trigger trigger,
            String event,
            ObjectNode payload,
            boolean standing) {
        String trace = UUID.randomUUID().toString();
        payload.put("webhookTraceValue", trace);
        courier.send(
                new Parcel(
                        install.site().id().name(),
                        event,
                        trace,
                        policy,
                        () -> !standing || install.id().equals(standing(install)),
                        (retry, reason) ->
                                request(
                                        install,
                                        "trigger",
                                        trigger.key(),
                                        trigger.path(),
                                        retried(payload, retry, reason),
                                        standing)));
    }

    private String standing(ForgeInstall install) {
        ForgeInstall now = all.get(where(install));
        return now == null ? "" : now.id();
    }

    private static ObjectNode retried(ObjectNode payload, int retry, String reason) {
        if (retry == 0) {
            return payload;
        }
        ObjectNode again = payload.deepCopy();
        again.putObject("retryContext")
                .put("retryCount", retry)
                .put("retryReason", reason)
                .putNull("retryData");
        return again;
    }

    private HttpRequest.Builder request(
            ForgeInstall install,
            String module,
            String key,
            String path,
            ObjectNode payload,
            boolean standing) {
        ObjectNode body = Json.object();
        body.set("payload", payload);
        body.putObject("context")
                .put("cloudId", install.site().id().cloudId())
                .put("moduleKey", key)
                .put("installationId", install.id());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(install.manifest().remote() + path))
                        .header(
                                "authorization",
                                "Bearer " + tokens.invocation(install, module, key, Json.object()))
                        .header("content-type", "application/json")
                        .header("x-b3-traceid", UUID.randomUUID().toString().replace("-", ""))
                        .header(
                                "x-b3-spanid",
                                UUID.randomUUID().toString().replace("-", "").substring(0, 16))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
        return standing ? request.header("x-forge-oauth-system", tokens.system(install)) : request;
    }

    /** Invokes a schedule now, once; what the app answered, 0 for nothing. */
    public int invoke(ForgeInstall install, String schedule) {
        String path = install.manifest().schedules().get(schedule);
        if (path == null) {
            throw Refusal.missing(
                    "No schedule '"
                            + schedule
                            + "'; there are "
                            + install.manifest().schedules().keySet()
                            + ".");
        }
        HttpRequest request =
                request(install, "scheduledTrigger", schedule, path, Json.object(), true)
                        .timeout(policy.timeout())
                        .build();
        try {
            return courier.client()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failed) {
            return 0;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** An invocation token, for tests that call the app themselves; claims may be overridden. */
    public String token(ForgeInstall install, String module, String key, JsonNode overrides) {
        return tokens.invocation(install, module, key, overrides);
    }

    /** A system token, for tests that call the site as the app. */
    public String systemToken(ForgeInstall install) {
        return tokens.system(install);
    }
}
