package dev.banksman.sandbox.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.auth.Caller;
import dev.banksman.sandbox.auth.SigningKey;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.SandboxClock;
import dev.banksman.sandbox.site.Site;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Invocation tokens (FIT) and system tokens of Forge Remote
 * (https://developer.atlassian.com/platform/forge/remote/essentials/).
 */
public final class ForgeTokens {

    /** As in the example of the documentation. */
    private static final long INVOCATION_SECONDS = 25;

    private static final Duration LIFE = Duration.ofHours(4);
    private static final Duration LEAST_LEFT = Duration.ofHours(2);

    private record Issued(ForgeInstall install, String token, Instant until) {}

    private final SandboxClock clock;
    private final SigningKey key;
    private final Map<String, Issued> byToken = new ConcurrentHashMap<>();
    private final Map<String, Issued> newest = new ConcurrentHashMap<>();

    public ForgeTokens(SandboxClock clock, SigningKey key) {
        this.clock = clock;
        this.key = key;
    }

    /**
     * An invocation token.
     *
     * @param module the type and key of the module that is invoked
     * @param overrides claims that replace the usual ones: for tests; a null takes one away
     */
    String invocation(ForgeInstall install, String module, String moduleKey, JsonNode overrides) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims = Json.object();
        claims.put("iss", "forge/invocation-token").put("aud", install.manifest().appId());
        claims.put("iat", now).put("nbf", now).put("exp", now + INVOCATION_SECONDS);
        claims.put("jti", UUID.randomUUID().toString());
        claims.set("app", app(install, module, moduleKey));
        ObjectNode context = claims.putObject("context");
        context.put("cloudId", install.site().id().cloudId())
                .put("siteUrl", install.site().id().url());
        context.put("moduleKey", moduleKey);
        overrides
                .properties()
                .forEach(
                        entry -> {
                            if (entry.getValue().isNull()) {
                                claims.remove(entry.getKey());
                            } else {
                                claims.set(entry.getKey(), entry.getValue());
                            }
                        });
        return key.sign(claims);
    }

    private static ObjectNode app(ForgeInstall install, String module, String moduleKey) {
        ObjectNode app = Json.object();
        app.put("id", install.manifest().appId());
        app.put("version", install.manifest().version())
                .put("appVersion", install.manifest().version());
        app.put("apiBaseUrl", install.apiBase()).put("installationId", install.id());
        ObjectNode installation = app.putObject("installation").put("id", install.id());
        installation
                .putArray("contexts")
                .addObject()
                .put("name", "jira")
                .put("cloudId", install.site().id().cloudId())
                .put("apiBaseUrl", install.apiBase());
        app.putObject("environment")
                .put("type", install.manifest().environment())
                .put("id", install.environmentId());
        app.putObject("module").put("type", module).put("key", moduleKey);
        return app;
    }

    /** A system token with at least two hours left, by the sandbox's clock. */
    String system(ForgeInstall install) {
        Instant now = clock.instant();
        return newest.compute(
                        install.id(),
                        (id, last) -> {
                            if (last != null && last.until().isAfter(now.plus(LEAST_LEFT))) {
                                return last;
                            }
                            Issued fresh = new Issued(install, random(), now.plus(LIFE));
                            byToken.put(fresh.token(), fresh);
                            return fresh;
                        })
                .token();
    }

    private static String random() {
        byte[] bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whom a system token was issued to, if it was for this site and is still good. */
    public Optional<Caller> caller(Site site, String token) {
        return Optional.ofNullable(byToken.get(token))
                .filter(issued -> issued.install().site() == site)
                .filter(issued -> issued.until().isAfter(clock.instant()))
                .map(
                        issued ->
                                new Caller(
                                        issued.install().person(),
                                        issued.install().manifest().appId(),
                                        Optional.empty()));
    }

    void revoke(ForgeInstall install) {
        newest.remove(install.id());
        byToken.values().removeIf(issued -> issued.install().id().equals(install.id()));
    }
}
