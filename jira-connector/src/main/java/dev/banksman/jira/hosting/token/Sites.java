package dev.banksman.jira.hosting.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import dev.banksman.jira.client.SiteCredentials;
import dev.banksman.port.Secrets;
import dev.banksman.port.Secrets.Secret;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import dev.banksman.port.Tenants.Alias;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The sites by the names that tokens give them, kept at hand. What another node changed is seen
 * within {@link #KEPT}; the inbox itself refuses what comes for a tenant that is gone.
 */
public final class Sites {

    /** The alias of a Connect site: its client key. */
    public static final String CONNECT = "connect";

    /** The alias of a Forge installation: its id. */
    public static final String FORGE = "forge";

    /** The alias of a site, whatever is installed on it. */
    public static final String CLOUD = "cloud";

    /** The secret that names the installation of Forge that counts: an older one is over. */
    public static final String INSTALLATION = "forge.installation";

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration KEPT_UNKNOWN = Duration.ofSeconds(2);

    private final Tenants tenants;
    private final Secrets secrets;
    private final Cache<Alias, ConnectSite> connect = kept(KEPT);
    private final Cache<Alias, ForgeSite> forge = kept(KEPT);

    /** What was looked up just now: who names what is not there makes us look once in a while. */
    private final Cache<Alias, Optional<ConnectSite>> connectNow = kept(KEPT_UNKNOWN);

    private final Cache<Alias, Optional<ForgeSite>> forgeNow = kept(KEPT_UNKNOWN);

    public Sites(Tenants tenants, Secrets secrets) {
        this.tenants = tenants;
        this.secrets = secrets;
    }

    private static <T> Cache<Alias, T> kept(Duration time) {
        return Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(time).build();
    }

    /** The Connect site of a client key. */
    public Optional<ConnectSite> connect(String clientKey) {
        Alias alias = new Alias(CONNECT, clientKey);
        return Optional.ofNullable(connect.getIfPresent(alias)).or(() -> connectAnew(clientKey));
    }

    /** The Connect site as it is stored, or was just now. */
    Optional<ConnectSite> connectAnew(String clientKey) {
        Alias alias = new Alias(CONNECT, clientKey);
        Optional<ConnectSite> now = connectNow.get(alias, this::readConnect);
        now.ifPresent(site -> connect.put(alias, site));
        return now;
    }

    /** The Forge site of an installation. */
    public Optional<ForgeSite> forge(String installation) {
        Alias alias = new Alias(FORGE, installation);
        return Optional.ofNullable(forge.getIfPresent(alias)).or(() -> forgeAnew(alias));
    }

    private Optional<ForgeSite> forgeAnew(Alias alias) {
        Optional<ForgeSite> now = forgeNow.get(alias, this::readForge);
        now.ifPresent(site -> forge.put(alias, site));
        return now;
    }

    /** Somebody came, went, or changed: everything is looked up anew. */
    public void forget() {
        connectNow.invalidateAll();
        forgeNow.invalidateAll();
        connect.invalidateAll();
        forge.invalidateAll();
    }

    /** What is kept of one Forge installation changed. */
    public void forget(String installation) {
        Alias alias = new Alias(FORGE, installation);
        forgeNow.invalidate(alias);
        forge.invalidate(alias);
    }

    private Optional<ConnectSite> readConnect(Alias alias) {
        return present(alias)
                .flatMap(
                        tenant ->
                                secrets.get(tenant.id(), SiteCredentials.CONNECT_SECRET)
                                        .map(secret -> site(tenant, secret)));
    }

    private Optional<ForgeSite> readForge(Alias alias) {
        return present(alias)
                .filter(tenant -> counts(tenant, alias.value()))
                .map(tenant -> new ForgeSite(tenant, tokenUntil(tenant)));
    }

    private Optional<Tenant> present(Alias alias) {
        return tenants.find(alias).filter(tenant -> tenant.state() != Tenant.State.GONE);
    }

    /** Where the key to the secrets was lost, the only installation that ever was counts. */
    private boolean counts(Tenant tenant, String installation) {
        return secrets.get(tenant.id(), INSTALLATION)
                .map(known -> known.value().equals(installation))
                .orElseGet(() -> isOnly(tenant, installation));
    }

    private boolean isOnly(Tenant tenant, String installation) {
        return tenants.aliases(tenant.id()).stream()
                .filter(alias -> alias.kind().equals(FORGE))
                .allMatch(alias -> alias.value().equals(installation));
    }

    private Instant tokenUntil(Tenant tenant) {
        return secrets.get(tenant.id(), SiteCredentials.FORGE_TOKEN)
                .map(Secret::until)
                .orElse(Instant.MIN);
    }

    private static ConnectSite site(Tenant tenant, Secret secret) {
        try {
            return new ConnectSite(tenant, new MACVerifier(secret.value()));
        } catch (JOSEException tooShort) {
            throw new IllegalStateException("a shared secret of a wrong length was let in");
        }
    }
}
