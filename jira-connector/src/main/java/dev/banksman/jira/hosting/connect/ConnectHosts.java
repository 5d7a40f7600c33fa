package dev.banksman.jira.hosting.connect;

import com.atlassian.connect.spring.AtlassianHost;
import com.atlassian.connect.spring.AtlassianHostRepository;
import dev.banksman.jira.client.SiteCredentials;
import dev.banksman.jira.hosting.HostingListener;
import dev.banksman.jira.hosting.TenantIds;
import dev.banksman.jira.hosting.token.Sites;
import dev.banksman.port.Secrets;
import dev.banksman.port.Secrets.Secret;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import dev.banksman.port.Tenants.Alias;
import dev.banksman.port.Tenants.Arrival;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Connect's library calls hosts, on our own tenants and secrets. It never gets a shared secret
 * back: it is not the one who verifies requests.
 */
public final class ConnectHosts extends FewMethods<AtlassianHost>
        implements AtlassianHostRepository {

    private final Tenants tenants;
    private final Secrets secrets;
    private final Sites sites;
    private final HostingListener listener;

    public ConnectHosts(Tenants tenants, Secrets secrets, Sites sites, HostingListener listener) {
        this.tenants = tenants;
        this.secrets = secrets;
        this.sites = sites;
        this.listener = listener;
    }

    @Override
    public Optional<AtlassianHost> findById(String clientKey) {
        return present(clientKey).map(tenant -> host(clientKey, tenant));
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // it is theirs, and nobody calls it
    public Optional<AtlassianHost> findFirstByBaseUrlOrderByLastModifiedDateDesc(String baseUrl) {
        return Optional.empty();
    }

    /** An installation when the host is installed, else the end of one. */
    @Override
    public <S extends AtlassianHost> S save(S host) {
        if (host.isAddonInstalled()) {
            arrive(host);
        } else {
            present(host.getClientKey()).ifPresent(this::leave);
        }
        return host;
    }

    private void arrive(AtlassianHost host) {
        URI url = URI.create(host.getBaseUrl());
        Alias alias = alias(host.getClientKey());
        String id =
                tenants.find(alias)
                        .map(Tenant::id)
                        .orElseGet(() -> TenantIds.of(Sites.CONNECT, host.getClientKey()));
        String name = Optional.ofNullable(url.getHost()).orElse(id);
        Tenant tenant = tenants.arrive(new Arrival(id, "jira", name, url, List.of(alias)));
        Secret secret = new Secret(host.getSharedSecret(), Instant.MAX);
        secrets.put(tenant.id(), SiteCredentials.CONNECT_SECRET, secret);
        sites.forget();
        listener.arrived(tenant);
    }

    private void leave(Tenant tenant) {
        tenants.leave(tenant.id());
        sites.forget();
        listener.left(tenant.id());
    }

    private Optional<Tenant> present(String clientKey) {
        return tenants.find(alias(clientKey)).filter(tenant -> tenant.state() != Tenant.State.GONE);
    }

    private static Alias alias(String clientKey) {
        return new Alias(Sites.CONNECT, clientKey);
    }

    private static AtlassianHost host(String clientKey, Tenant tenant) {
        AtlassianHost host = new AtlassianHost();
        host.setClientKey(clientKey);
        host.setBaseUrl(tenant.url().toString());
        host.setAddonInstalled(true);
        return host;
    }
}
