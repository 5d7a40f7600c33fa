package dev.banksman.app.service;

import dev.banksman.app.api.AdminApi;
import dev.banksman.app.api.AdminTokens;
import dev.banksman.app.io.UnusableException;
import dev.banksman.app.service.config.Configuration;
import dev.banksman.app.service.rules.LiveRulebooks;
import dev.banksman.backtest.BackTests;
import dev.banksman.config.PolicyFiles;
import dev.banksman.engine.Engine;
import dev.banksman.jira.hosting.HostingListener;
import dev.banksman.jira.hosting.HostingSettings;
import dev.banksman.policies.Policies;
import dev.banksman.port.Inbox;
import dev.banksman.port.ItemStore;
import dev.banksman.port.PolicyVersions;
import dev.banksman.port.Quiet;
import dev.banksman.port.Records;
import dev.banksman.port.Secrets;
import dev.banksman.port.Settings;
import dev.banksman.port.StoreUnavailableException;
import dev.banksman.port.SweepStore;
import dev.banksman.port.Tenants;
import dev.banksman.port.Tracker;
import dev.banksman.store.Stores;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running service. Closing it stops it gracefully. */
public final class BanksmanService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BanksmanService.class);

    private final Configuration configuration;
    private final ConfigurableApplicationContext context;
    private final Parts parts;
    private final Ticker ticker = new Ticker();

    private BanksmanService(
            Configuration configuration, ConfigurableApplicationContext context, Parts parts) {
        this.configuration = configuration;
        this.context = context;
        this.parts = parts;
    }

    /**
     * What the service is started with besides its configuration.
     *
     * @param clock the clock of judging
     * @param policies where policies are when the configuration names none
     * @param terminal whether a person reads the log
     */
    public record Setting(InstantSource clock, Optional<Path> policies, boolean terminal) {}

    /**
     * Starts it; when this returns, it takes calls.
     *
     * @throws UnusableException when it cannot be, with what to do about it
     */
    public static BanksmanService start(Configuration configuration, Setting setting) {
        DataFolder folder = new DataFolder(configuration);
        folder.prepare();
        List<String> keys = folder.keys();
        String token = configuration.admin().token().orElseGet(() -> folder.token().value());
        // its language of conditions takes a while, so that it is set up beside the rest
        CompletableFuture<PolicyFiles> files =
                CompletableFuture.supplyAsync(() -> new PolicyFiles(Policies.all()));
        HostingSettings hosting = hosting(configuration);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        ServiceMeter meter = new ServiceMeter(registry);
        SpringApplication application = new SpringApplication(ServiceApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(
                ServiceProperties.of(configuration, hosting, setting.terminal()));
        Parts[] opened = new Parts[1];
        application.addInitializers(
                context -> {
                    Parts parts =
                            Parts.open(
                                    configuration,
                                    setting.clock(),
                                    keys,
                                    (versions, settings) ->
                                            new LiveRulebooks(
                                                    files.join(),
                                                    configuration
                                                            .policies()
                                                            .path()
                                                            .or(setting::policies),
                                                    configuration.policies().locked(),
                                                    versions,
                                                    settings),
                                    meter);
                    opened[0] = parts;
                    Beans beans = new Beans((GenericApplicationContext) context);
                    beans.of(parts);
                    beans.add(InstantSource.class, setting.clock());
                    beans.add(HostingSettings.class, hosting);
                    beans.add(
                            HostingListener.class,
                            new Listening(
                                    parts.engine(), parts.rulebooks(), parts.backTests(), meter));
                    beans.add(PrometheusMeterRegistry.class, registry);
                    beans.add(PrometheusRegistry.class, registry.getPrometheusRegistry());
                    beans.add(
                            AdminTokens.class,
                            new AdminTokens(token, configuration.admin().tenantTokens()));
                    beans.add(
                            AdminApi.Limits.class,
                            new AdminApi.Limits(
                                    configuration.admin().mostBytes(),
                                    configuration.quota().points()));
                });
        try {
            ConfigurableApplicationContext context = application.run();
            BanksmanService service = new BanksmanService(configuration, context, opened[0]);
            service.begin();
            return service;
        } catch (RuntimeException failed) {
            if (opened[0] != null) {
                opened[0].backTests().close();
                opened[0].client().close();
                opened[0].stores().close();
            }
            throw explained(configuration, failed);
        }
    }

    private record Beans(GenericApplicationContext context) {
        <T> void add(Class<T> type, T bean) {
            context.registerBean(type, () -> bean);
        }

        void of(Parts parts) {
            Stores stores = parts.stores();
            // closed by us, after the engine
            context.registerBean(
                    Stores.class, () -> stores, definition -> definition.setDestroyMethodName(""));
            add(Inbox.class, stores.inbox());
            add(ItemStore.class, stores.items());
            add(Tenants.class, stores.tenants());
            add(Secrets.class, stores.secrets());
            add(Quiet.class, stores.quiet());
            add(SweepStore.class, stores.sweeps());
            add(Records.class, stores.records());
            add(Settings.class, stores.settings());
            add(PolicyVersions.class, stores.policies());
            add(LiveRulebooks.class, parts.rulebooks());
            add(Tracker.class, parts.tracker());
            add(Engine.class, parts.engine());
            context.registerBean(
                    BackTests.class,
                    parts::backTests,
                    definition -> definition.setDestroyMethodName(""));
        }
    }

    private static HostingSettings hosting(Configuration configuration) {
        return new HostingSettings(
                configuration.publicUrl(configuration.server().port()),
                configuration.jira().appId(),
                configuration.jira().installKeys(),
                configuration.jira().keySet(),
                Parts.hosts(configuration)::allows);
    }

    private static RuntimeException explained(
            Configuration configuration, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException inUse) {
                return new UnusableException(
                        "port %d is in use; set server.port or --port".formatted(inUse.getPort()),
                        failed);
            }
            if (cause instanceof StoreUnavailableException) {
                return new UnusableException(
                        "the database %s cannot be opened: %s"
                                .formatted(configuration.databaseUrl(), cause.getMessage()),
                        failed);
            }
        }
        return failed instanceof CompletionException
                        && failed.getCause() instanceof RuntimeException c
                ? c
                : failed;
    }

    private void begin() {
        parts.engine().start();
        ticker.every(
                configuration.policies().checkEvery(),
                "looking for new policies",
                parts.rulebooks()::refresh);
        ticker.every(
                configuration.retention().every(),
                "clearing away",
                new ClearingAway(configuration.retention(), parts.stores(), parts.backTests())
                        ::run);
    }

    /** The port that it listens on. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public Parts parts() {
        return parts;
    }

    /** Takes no calls any more, ends what is under way, and closes the database. */
    @Override
    public void close() {
        ticker.close();
        context.close();
        parts.backTests().close();
        try {
            Duration patience = configuration.server().stopWithin();
            if (!parts.engine().stop(patience)) {
                LOG.warn("some work was not ended within {}; it goes on after a restart", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        parts.client().close();
        parts.stores().close();
    }
}
