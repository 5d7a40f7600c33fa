package dev.banksman.jira.hosting;

import static java.util.Map.entry;

import dev.banksman.jira.hosting.connect.ConnectHosts;
import dev.banksman.jira.hosting.connect.ConnectMappings;
import dev.banksman.jira.hosting.intake.Normaliser;
import dev.banksman.jira.hosting.token.ConnectTokens;
import dev.banksman.jira.hosting.token.ForgeTokens;
import dev.banksman.jira.hosting.token.InstallKeys;
import dev.banksman.jira.hosting.token.InstallTokens;
import dev.banksman.jira.hosting.token.KeyServer;
import dev.banksman.jira.hosting.token.KeySet;
import dev.banksman.jira.hosting.token.Sites;
import dev.banksman.port.Inbox;
import dev.banksman.port.Secrets;
import dev.banksman.port.Tenants;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Jira's way in, to be imported by the application. It needs beans of {@link Inbox}, {@link
 * Tenants}, {@link Secrets}, {@link HostingSettings}, {@link HostingListener} and {@link
 * InstantSource}, and the properties of {@link #properties}; calls are taken while the application
 * is ready, as Spring Boot's {@link ApplicationAvailability} has it.
 */
@Configuration(proxyBeanMethods = false)
public class JiraHosting {

    /** The key of the Connect app, as in its descriptor. */
    public static final String CONNECT_KEY = "dev.banksman.jira";

    private static final String CONNECT = "atlassian.connect.";

    /** Room for invocation tokens, which grow with what Forge puts into them. */
    private static final int LARGEST_HEADERS = 64 * 1024;

    /** Shorter than any sender waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * What Spring and Connect's library have to be told, as default properties of the application.
     */
    public static Map<String, Object> properties(HostingSettings settings) {
        return Map.ofEntries(
                entry("app.id", settings.appId()),
                entry("banksman.public-url", settings.publicUrl().toString()),
                entry(CONNECT + "public-key-base-url", settings.installKeys().toString()),
                entry(CONNECT + "forge-invocation-token-jwks-url", settings.keySet().toString()),
                entry(CONNECT + "allow-reinstall-missing-host", "false"),
                // nothing of the library's is to be authenticated by the library: see Gate
                entry(CONNECT + "require-auth-include-paths", "/connect/none"),
                entry(CONNECT + "redirect-root-to-descriptor", "false"),
                // it logs tokens
                entry("logging.level.com.atlassian.connect", "OFF"),
                // nobody signs in with a password that was made up at the start
                entry(
                        "spring.autoconfigure.exclude",
                        UserDetailsServiceAutoConfiguration.class.getName()),
                // a busy site keeps its connections; new ones cost more than what they bring
                entry("server.tomcat.max-keep-alive-requests", "10000"),
                entry("spring.threads.virtual.enabled", "true"));
    }

    @Bean
    static LibraryFilters jiraLibraryFilters() {
        return new LibraryFilters();
    }

    @Bean
    Sites jiraSites(Tenants tenants, Secrets secrets) {
        return new Sites(tenants, secrets);
    }

    @Bean
    ConnectHosts jiraConnectHosts(
            Tenants tenants, Secrets secrets, Sites sites, HostingListener listener) {
        return new ConnectHosts(tenants, secrets, sites, listener);
    }

    @Bean
    ConnectMappings jiraConnectMappings() {
        return new ConnectMappings();
    }

    @Bean
    KeyServer jiraKeyServer() {
        return new KeyServer();
    }

    @Bean
    Doorman jiraDoorman(
            Sites sites, KeyServer server, HostingSettings settings, InstantSource clock) {
        InstallKeys installKeys = new InstallKeys(settings.installKeys(), server);
        KeySet keySet = new KeySet(settings.keySet(), server, clock);
        return new Doorman(
                new ConnectTokens(sites, clock),
                new InstallTokens(installKeys, settings.publicUrl(), clock),
                new ForgeTokens(keySet, settings.appId(), clock));
    }

    @Bean
    HostingEnds jiraEnds(HostingSettings settings, HostingListener listener) {
        return new HostingEnds(settings, listener);
    }

    @Bean
    Installations jiraInstallations(
            Tenants tenants, Secrets secrets, Sites sites, HostingEnds ends, InstantSource clock) {
        return new Installations(tenants, secrets, sites, ends, clock);
    }

    @Bean
    Gate.Desks jiraDesks(
            Inbox inbox,
            Sites sites,
            Installations installations,
            HostingListener listener,
            InstantSource clock) {
        Normaliser normaliser = new Normaliser(clock);
        Intake intake = new Intake(inbox, sites, listener, new LargeBodies(32, PATIENCE));
        return new Gate.Desks(
                new ConnectDesk(normaliser, intake, clock),
                new ForgeDesk(sites, installations, normaliser, intake, clock));
    }

    @Bean
    FilterRegistrationBean<Gate> jiraGate(
            Doorman doorman,
            Gate.Desks desks,
            HostingEnds ends,
            ApplicationAvailability availability,
            InstantSource clock) {
        Gate gate =
                new Gate(
                        doorman,
                        desks,
                        ends,
                        () -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC,
                        clock);
        FilterRegistrationBean<Gate> registration = new FilterRegistrationBean<>(gate);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> jiraHeaders() {
        return factory ->
                factory.addConnectorCustomizers(
                        connector ->
                                connector.setProperty(
                                        "maxHttpRequestHeaderSize",
                                        String.valueOf(LARGEST_HEADERS)));
    }
}
