package dev.banksman.jira.client;

import dev.banksman.port.Answer;
import dev.banksman.port.Secrets;
import dev.banksman.port.Secrets.Secret;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Signs with what the installation left in {@link Secrets}: Forge's system token while it lasts,
 * else the secret that Connect shares. Asked before every call, so that no call leaves for a tenant
 * that is gone, whoever still holds one of its items.
 */
public final class SiteCredentials implements Credentials {

    /** The name of Connect's shared secret. */
    public static final String CONNECT_SECRET = "connect.shared-secret";

    /** The name of Forge's system token, which ends; see {@link Secret#until}. */
    public static final String FORGE_TOKEN = "forge.system-token";

    /** The name of the address that goes with Forge's token ({@code app.apiBaseUrl}). */
    public static final String FORGE_API = "forge.api-base-url";

    /** How long a token of ours is good; Atlassian's own libraries use three minutes. */
    private static final Duration LIFE = Duration.ofMinutes(3);

    private final String appKey;
    private final Tenants tenants;
    private final Secrets secrets;
    private final InstantSource clock;

    /**
     * Signs for one app.
     *
     * @param appKey the key of the Connect descriptor
     */
    public SiteCredentials(String appKey, Tenants tenants, Secrets secrets, InstantSource clock) {
        this.appKey = appKey;
        this.tenants = tenants;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Answer<Access> access(Tenant tenant) {
        boolean stands =
                tenants.find(tenant.id())
                        .filter(now -> now.state() != Tenant.State.GONE)
                        .filter(now -> now.generation() == tenant.generation())
                        .isPresent();
        return stands
                ? found(tenant)
                : new Answer.Refused<>(410, "The site has uninstalled Banksman.");
    }

    private Answer<Access> found(Tenant tenant) {
        Map<String, Secret> all = secrets.all(tenant.id());
        Optional<Secret> token = Optional.ofNullable(all.get(FORGE_TOKEN));
        Optional<Secret> api = Optional.ofNullable(all.get(FORGE_API));
        if (token.isPresent() && api.isPresent() && lasts(token.get())) {
            String header = "Bearer " + token.get().value();
            return new Answer.Ok<>(
                    new Access(URI.create(api.get().value()), (method, path, query) -> header));
        }
        return Optional.ofNullable(all.get(CONNECT_SECRET))
                .<Answer<Access>>map(secret -> new Answer.Ok<>(connect(tenant, secret)))
                .orElseGet(() -> new Answer.Unreachable<>(false, without(token.isPresent())));
    }

    private boolean lasts(Secret token) {
        return clock.instant().isBefore(token.until());
    }

    private Access connect(Tenant tenant, Secret secret) {
        return new Access(
                tenant.url(),
                (method, path, query) ->
                        "JWT "
                                + Jwt.sign(
                                        appKey,
                                        Qsh.of(method, path, query),
                                        clock.instant(),
                                        LIFE,
                                        secret.value()));
    }

    private static String without(boolean expired) {
        return expired
                ? "The site's token is over; Forge brings a new one within the hour."
                : "Nothing is known by which the site would let Banksman in.";
    }
}
