package dev.banksman.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.auth.Doorkeeper.ConnectKey;
import dev.banksman.sandbox.auth.Jwt;
import dev.banksman.sandbox.auth.Qsh;
import dev.banksman.sandbox.auth.SigningKey;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.Person;
import dev.banksman.sandbox.site.SandboxClock;
import dev.banksman.sandbox.site.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Installs Connect apps on sites and takes them off again, by the signed lifecycle calls. */
public final class Installs {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Where(String site, String app) {}

    private final HttpClient client;
    private final SandboxClock clock;
    private final SigningKey key;
    private final Map<Where, Installation> all = new ConcurrentHashMap<>();

    public Installs(HttpClient client, SandboxClock clock, SigningKey key) {
        this.client = client;
        this.clock = clock;
        this.key = key;
    }

    public Optional<ConnectKey> key(Site site, String app) {
        return find(site, app)
                .map(one -> new ConnectKey(one.secret(), one.person(), one.descriptor().scopes()));
    }

    public Optional<Installation> find(Site site, String app) {
        return Optional.ofNullable(all.get(new Where(site.id().name(), app)));
    }

    public Collection<Installation> all() {
        return all.values();
    }

    boolean stands(Installation installation) {
        Where where = new Where(installation.site().id().name(), installation.descriptor().key());
        return installation.equals(all.get(where));
    }

    /**
     * Installs an app, or installs it again with a new secret.
     *
     * @throws Refusal 502 if the app cannot be reached or refuses; nothing is changed then
     */
    public Installation install(Site site, URI descriptorUrl) {
        Descriptor descriptor = descriptor(descriptorUrl);
        Person person =
                site.people()
                        .add(
                                Person.app(
                                        site.id().account("app:" + descriptor.key()),
                                        descriptor.name()));
        Installation fresh = new Installation(site, descriptor, secret(), person);
        Where where = new Where(site.id().name(), descriptor.key());
        Installation before = all.get(where);
        // the app may call back before it has answered
        all.put(where, fresh);
        int status = lifecycle(fresh, "installed");
        if (status / 100 != 2) {
            if (before == null) {
                all.remove(where);
            } else {
                all.put(where, before);
            }
            throw Refusal.of(502, "The app answered its installation with " + status + ".");
        }
        enabled(fresh);
        return fresh;
    }

    private Descriptor descriptor(URI url) {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw Refusal.of(
                        502, "The descriptor is not there: status " + answer.statusCode() + ".");
            }
            return Descriptor.of(Json.parse(answer.body()));
        } catch (IOException failed) {
            throw Refusal.of(502, "The descriptor at " + url + " cannot be read: " + failed + ".");
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw Refusal.of(503, "The sandbox closes.");
        }
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Takes an app off. Its tokens are refused from before the app is told.
     *
     * @return what the app answered; 0 for nothing
     */
    public int uninstall(Site site, String app) {
        Installation gone = all.remove(new Where(site.id().name(), app));
        if (gone == null) {
            throw Refusal.missing(
                    "The app '" + app + "' is not installed on " + site.id().name() + ".");
        }
        return gone.descriptor().lifecycle().containsKey("uninstalled")
                ? lifecycle(gone, "uninstalled")
                : 0;
    }

    /** Signed with Atlassian's key; the answer's status, or 0 if there was none. */
    private int lifecycle(Installation installation, String type) {
        URI target = installation.descriptor().lifecycle().get(type);
        if (target == null) {
            return 0;
        }
        ObjectNode claims = claims(installation, target);
        claims.putArray("aud").add(installation.descriptor().baseUrl().toString());
        return post(target, "JWT " + key.sign(claims), installation.event(type));
    }

    private void enabled(Installation installation) {
        URI target = installation.descriptor().lifecycle().get("enabled");
        if (target != null) {
            String token = Jwt.hs256(claims(installation, target), installation.secret());
            post(target, "JWT " + token, installation.event("enabled"));
        }
    }

    private ObjectNode claims(Installation installation, URI target) {
        long now = clock.instant().getEpochSecond();
        return Json.object()
                .put("iss", installation.site().id().clientKey())
                .put("iat", now)
                .put("exp", now + 180)
                .put("qsh", Qsh.of("POST", target, installation.descriptor().baseUrl()));
    }

    private int post(URI target, String authorization, ObjectNode body) {
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(PATIENCE)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            return 0;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
