package dev.banksman.jira.hosting;

import dev.banksman.jira.client.SiteCredentials;
import dev.banksman.jira.hosting.token.ForgeSite;
import dev.banksman.jira.hosting.token.Invocation;
import dev.banksman.jira.hosting.token.Sites;
import dev.banksman.port.Secrets;
import dev.banksman.port.Secrets.Secret;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import dev.banksman.port.Tenants.Alias;
import dev.banksman.port.Tenants.Arrival;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Forge installations as they come and go, and the system token that each brings: there is no way
 * to ask for one, so the newest is kept.
 */
final class Installations {

    private final Tenants tenants;
    private final Secrets secrets;
    private final Sites sites;
    private final HostingEnds ends;
    private final InstantSource clock;

    Installations(
            Tenants tenants, Secrets secrets, Sites sites, HostingEnds ends, InstantSource clock) {
        this.tenants = tenants;
        this.secrets = secrets;
        this.sites = sites;
        this.ends = ends;
        this.clock = clock;
    }

    /** Takes an installation in; {@code token} is "" when the call brought none. */
    Reply arrive(Invocation invocation, String token) {
        if (!ends.settings().allowed().test(invocation.api())) {
            return Reply.of(403, "host-not-allowed");
        }
        Tenant tenant = tenants.arrive(arrival(invocation));
        Secret installation = new Secret(invocation.installation(), Instant.MAX);
        secrets.put(tenant.id(), Sites.INSTALLATION, installation);
        if (!token.isEmpty()) {
            keep(tenant, invocation, token);
        }
        sites.forget();
        ends.listener().arrived(tenant);
        return Reply.done("arrived");
    }

    private Arrival arrival(Invocation invocation) {
        Alias cloud = new Alias(Sites.CLOUD, invocation.cloudId());
        String id =
                tenants.find(cloud)
                        .map(Tenant::id)
                        .orElseGet(() -> TenantIds.of(Sites.CLOUD, invocation.cloudId()));
        URI url = invocation.site().filter(ends.settings().allowed()).orElse(invocation.api());
        String name = Optional.ofNullable(url.getHost()).orElse(id);
        Alias forge = new Alias(Sites.FORGE, invocation.installation());
        return new Arrival(id, "jira", name, url, List.of(cloud, forge));
    }

    Reply leave(ForgeSite site) {
        tenants.leave(site.tenant().id());
        sites.forget();
        ends.listener().left(site.tenant().id());
        return Reply.done("left");
    }

    /** Keeps the token that came with an event, when the one at hand ends soon. */
    void renewIfEnding(ForgeSite site, Invocation invocation, String token) {
        if (SystemTokens.endsSoon(site.tokenUntil(), clock.instant())) {
            renew(site, invocation, token);
        }
    }

    void renew(ForgeSite site, Invocation invocation, String token) {
        if (ends.settings().allowed().test(invocation.api())) {
            keep(site.tenant(), invocation, token);
            sites.forget(invocation.installation());
        }
    }

    private void keep(Tenant tenant, Invocation invocation, String token) {
        Instant until = SystemTokens.end(token, clock.instant());
        Secret api = new Secret(invocation.api().toString(), Instant.MAX);
        secrets.put(tenant.id(), SiteCredentials.FORGE_API, api);
        secrets.put(tenant.id(), SiteCredentials.FORGE_TOKEN, new Secret(token, until));
    }
}
