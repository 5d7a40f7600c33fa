package dev.banksman.app.service;

import dev.banksman.app.service.config.Configuration;
import dev.banksman.app.service.rules.LiveRulebooks;
import dev.banksman.backtest.BackTests;
import dev.banksman.engine.Engine;
import dev.banksman.engine.EngineOptions;
import dev.banksman.engine.EnginePorts;
import dev.banksman.engine.SweepOptions;
import dev.banksman.jira.client.Budget;
import dev.banksman.jira.client.ClientOptions;
import dev.banksman.jira.client.Governor;
import dev.banksman.jira.client.Hosts;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.SiteCredentials;
import dev.banksman.jira.hosting.JiraHosting;
import dev.banksman.jira.live.JiraHistories;
import dev.banksman.jira.live.JiraTracker;
import dev.banksman.store.SecretKeys;
import dev.banksman.store.StoreOptions;
import dev.banksman.store.Stores;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What works behind the web server. */
record Parts(
        Stores stores,
        LiveRulebooks rulebooks,
        JiraTracker tracker,
        JiraClient client,
        Engine engine,
        BackTests backTests) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    static Hosts hosts(Configuration configuration) {
        Set<String> hosts = new HashSet<>(configuration.network().allowedHosts());
        if (configuration.network().allowLoopback()) {
            hosts.addAll(LOOPBACK);
        }
        return new Hosts(hosts);
    }

    static StoreOptions storeOptions(
            Configuration configuration, InstantSource clock, List<String> keys) {
        String node = node(configuration);
        SecretKeys sealing = SecretKeys.of(keys);
        int connections = Math.max(2, configuration.database().connections() / 2);
        StoreOptions usual =
                StoreOptions.server(configuration.databaseUrl(), node, clock, sealing)
                        .login(configuration.database().user().orElse(""), password(configuration));
        return new StoreOptions(
                usual.url(),
                usual.user(),
                usual.password(),
                node,
                connections,
                connections,
                usual.patience(),
                clock,
                sealing);
    }

    private static String password(Configuration configuration) {
        return configuration
                .database()
                .password()
                .or(() -> configuration.database().passwordFile().map(DataFolder::read))
                .orElse("");
    }

    static ClientOptions clientOptions(Configuration configuration) {
        ClientOptions.Times usual = ClientOptions.Times.USUAL;
        return new ClientOptions(
                hosts(configuration),
                new ClientOptions.Times(
                        configuration.client().call(),
                        configuration.client().connect(),
                        usual.pause(),
                        usual.patience()),
                ClientOptions.Circuit.USUAL,
                ClientOptions.USUAL.largestAnswer(),
                configuration.client().concurrent());
    }

    static Budget budget(Configuration configuration) {
        return new Budget(
                configuration.quota().points(),
                configuration.quota().tenantShare() / 100.0,
                configuration.quota().choreShare() / 100.0);
    }

    static EngineOptions engineOptions(Configuration configuration) {
        var sweep = configuration.sweep();
        int points = configuration.quota().points() * configuration.quota().choreShare() / 100;
        return new EngineOptions(
                node(configuration),
                configuration.worker().tick(),
                configuration.worker().lease(),
                configuration.worker().inFlight(),
                configuration.worker().perTenant(),
                configuration.worker().tries(),
                true,
                new SweepOptions(
                        sweep.every(),
                        sweep.overlap(),
                        sweep.fullEvery(),
                        sweep.page(),
                        Math.max(1, points),
                        sweep.wakes()));
    }

    /** Half of what chores may take, so that sweeps find something left. */
    private static int backTestPoints(Configuration configuration) {
        var quota = configuration.quota();
        return Math.max(1, quota.points() * quota.choreShare() / 200);
    }

    private static String node(Configuration configuration) {
        String named = configuration.worker().node();
        return named.isEmpty() ? Host.name() + "-" + configuration.server().port() : named;
    }

    static Parts open(
            Configuration configuration,
            InstantSource clock,
            List<String> keys,
            RulebookMaker rules,
            ServiceMeter meter) {
        Stores stores = Stores.open(storeOptions(configuration, clock, keys));
        LiveRulebooks rulebooks = rules.make(stores.policies(), stores.settings());
        SiteCredentials credentials =
                new SiteCredentials(
                        JiraHosting.CONNECT_KEY, stores.tenants(), stores.secrets(), clock);
        JiraClient client =
                new JiraClient(
                        clientOptions(configuration),
                        credentials,
                        new Governor(budget(configuration), clock),
                        meter,
                        clock);
        JiraTracker tracker = new JiraTracker(client);
        Engine engine =
                new Engine(
                        engineOptions(configuration),
                        new EnginePorts(
                                stores.items(),
                                stores.quiet(),
                                stores.tenants(),
                                stores.sweeps(),
                                meter),
                        Map.of(tracker.name(), tracker),
                        rulebooks,
                        clock);
        BackTests.Site site = new BackTests.Site(tracker, new JiraHistories(client));
        BackTests backTests =
                new BackTests(
                        BackTests.Options.in(
                                configuration.data().folder().resolve("back-tests"),
                                backTestPoints(configuration)),
                        Map.of(tracker.name(), site),
                        engine::ask,
                        clock);
        return new Parts(stores, rulebooks, tracker, client, engine, backTests);
    }

    /** Makes the rulebooks once the store is there. */
    @FunctionalInterface
    interface RulebookMaker {
        LiveRulebooks make(
                dev.banksman.port.PolicyVersions versions, dev.banksman.port.Settings settings);
    }
}
