package dev.banksman.sandbox;

import dev.banksman.sandbox.auth.Doorkeeper;
import dev.banksman.sandbox.auth.SigningKey;
import dev.banksman.sandbox.control.Front;
import dev.banksman.sandbox.control.Rig;
import dev.banksman.sandbox.control.SiteGate;
import dev.banksman.sandbox.fault.Faults;
import dev.banksman.sandbox.forge.ForgeApps;
import dev.banksman.sandbox.forge.ForgeTokens;
import dev.banksman.sandbox.hook.Courier;
import dev.banksman.sandbox.hook.Installs;
import dev.banksman.sandbox.hook.Webhooks;
import dev.banksman.sandbox.http.WebServer;
import dev.banksman.sandbox.ledger.MailLedger;
import dev.banksman.sandbox.ledger.RequestLedger;
import dev.banksman.sandbox.limit.Governor;
import dev.banksman.sandbox.site.SandboxClock;
import dev.banksman.sandbox.site.Site;
import dev.banksman.sandbox.site.Sites;
import dev.banksman.sandbox.team.Team;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/**
 * A running simulated Jira Cloud. Its sites are at {@code url()/s/{name}}, its controls under
 * {@code url()/sandbox}; see the module's README. All state is in memory and gone when it is
 * closed.
 */
public final class JiraSandbox implements AutoCloseable {

    private final WebServer server;
    private final Courier courier;
    private final Sites sites;
    private final SandboxClock clock;
    private final String url;

    private JiraSandbox(
            WebServer server, Courier courier, Sites sites, SandboxClock clock, String url) {
        this.server = server;
        this.courier = courier;
        this.sites = sites;
        this.clock = clock;
        this.url = url;
    }

    /**
     * Starts one; when this returns it answers.
     *
     * @throws IOException if the port cannot be bound
     */
    public static JiraSandbox start(SandboxOptions options) throws IOException {
        WebServer server = new WebServer(options.host(), options.port());
        String url = "http://" + options.host() + ":" + server.port();
        SandboxClock clock = new SandboxClock(options.clock());
        Sites sites = new Sites(options.sites(), url, options.seed(), options.zone(), clock);
        sites.all().forEach(site -> Team.settle(site, options.items(), options.seed()));

        SigningKey key = SigningKey.fresh();
        Faults faults = new Faults(options.seed());
        Courier courier = new Courier(clock, options.delivery().concurrency(), faults::ofDelivery);
        Installs installs = new Installs(courier.client(), clock, key);
        ForgeTokens tokens = new ForgeTokens(clock, key);
        Rig rig =
                new Rig(
                        sites,
                        clock,
                        key,
                        installs,
                        new ForgeApps(courier, tokens, options.delivery().forge()),
                        courier,
                        faults,
                        new Governor(clock, options.limits()),
                        new RequestLedger(),
                        new MailLedger());
        watch(rig, new Webhooks(courier, installs, clock, options.delivery().connect()));
        Doorkeeper doorkeeper = new Doorkeeper(clock, installs::key, tokens::caller);
        SiteGate gate = new SiteGate(doorkeeper, faults, rig.governor(), rig.requests());
        server.open(new Front(rig, gate)::answer);
        return new JiraSandbox(server, courier, sites, clock, url);
    }

    private static void watch(Rig rig, Webhooks webhooks) {
        for (Site site : rig.sites().all()) {
            webhooks.watch(site);
            rig.forge().watch(site);
            rig.mail().watch(site);
        }
    }

    /** The root, without a slash at its end. */
    public String url() {
        return url;
    }

    /** Its own time, which somebody may move forward. */
    public InstantSource clock() {
        return clock;
    }

    /** The base addresses of the sites, as Jira would name them. */
    public List<String> siteUrls() {
        return sites.all().stream().map(site -> site.id().url()).toList();
    }

    @Override
    public void close() {
        server.close();
        courier.close();
    }
}
