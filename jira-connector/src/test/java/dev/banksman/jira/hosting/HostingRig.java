package dev.banksman.jira.hosting;

import dev.banksman.port.Delivery;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The smallest application that hosts Jira, running, with what it stands on in memory. */
final class HostingRig implements AutoCloseable {

    static final String APP_ID = "ari:cloud:ecosystem::app/1";
    static final URI PUBLIC_URL = URI.create("https://banksman.example");

    final FakeStore store = new FakeStore();
    final FakeKeys keys = new FakeKeys();
    final Heard heard = new Heard();
    final ConfigurableApplicationContext context;

    /** What was heard. */
    static final class Heard implements HostingListener {

        final List<String> counts = Collections.synchronizedList(new ArrayList<>());
        final List<Delivery> accepted = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void accepted(Delivery delivery) {
            accepted.add(delivery);
        }

        @Override
        public boolean watches(String tenant, String project) {
            return !project.equals("IGNORED");
        }

        @Override
        public void counted(String route, String outcome) {
            counts.add(route + " " + outcome);
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(JiraHosting.class)
    static class App {}

    HostingRig() {
        HostingSettings settings =
                new HostingSettings(
                        PUBLIC_URL, APP_ID, keys.installKeys(), keys.keySet(), HostingRig::allowed);
        ApplicationContextInitializer<GenericApplicationContext> beans =
                fresh -> {
                    fresh.registerBean(FakeStore.class, () -> store);
                    fresh.registerBean(HostingListener.class, () -> heard);
                    fresh.registerBean(HostingSettings.class, () -> settings);
                    fresh.registerBean(InstantSource.class, InstantSource::system);
                };
        context =
                new SpringApplicationBuilder(App.class)
                        .initializers(beans)
                        .properties(JiraHosting.properties(settings))
                        .properties(Map.of("server.port", "0", "spring.main.banner-mode", "off"))
                        .run();
    }

    static boolean allowed(URI address) {
        String host = String.valueOf(address.getHost());
        return host.equals("api.atlassian.com") || host.endsWith(".atlassian.net");
    }

    /** One for all tests of a run: it takes seconds to start. */
    static HostingRig shared(ExtensionContext of) {
        HostingRig rig =
                of.getRoot()
                        .getStore(ExtensionContext.Namespace.GLOBAL)
                        .getOrComputeIfAbsent(
                                HostingRig.class, none -> new HostingRig(), HostingRig.class);
        rig.store.clear();
        rig.keys.down(false);
        rig.context.getBean(dev.banksman.jira.hosting.token.Sites.class).forget();
        rig.heard.counts.clear();
        rig.heard.accepted.clear();
        return rig;
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    Instant now() {
        return Instant.now();
    }

    @Override
    public void close() {
        context.close();
        keys.close();
    }
}
