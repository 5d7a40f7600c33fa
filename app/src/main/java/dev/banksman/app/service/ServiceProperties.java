package dev.banksman.app.service;

import dev.banksman.app.service.config.Configuration;
import dev.banksman.app.service.config.LogsConfig;
import dev.banksman.jira.hosting.HostingSettings;
import dev.banksman.jira.hosting.JiraHosting;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What Spring has to be told. */
final class ServiceProperties {

    private ServiceProperties() {}

    /** All of it; {@code terminal} tells whether a person reads the log. */
    static Map<String, Object> of(
            Configuration configuration, HostingSettings hosting, boolean terminal) {
        Map<String, Object> all = new HashMap<>(JiraHosting.properties(hosting));
        all.put("server.address", configuration.server().address());
        all.put("server.port", configuration.server().port());
        all.put("server.shutdown", "graceful");
        all.put("server.server-header", "");
        all.put("server.error.whitelabel.enabled", "false");
        all.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
        all.put("spring.application.name", "banksman");
        all.put("spring.main.banner-mode", "off");
        all.put("spring.jmx.enabled", "false");
        all.put("spring.jackson.default-property-inclusion", "non_absent");
        all.put("spring.jackson.serialization.write-durations-as-timestamps", "false");
        all.put("spring.mvc.problemdetails.enabled", "true");
        all.put("spring.web.resources.add-mappings", "false");
        all.put("spring.data.web.pageable.enabled", "false");
        // nobody logs in; without a password one would be made up and logged
        all.put("spring.security.user.password", UUID.randomUUID().toString());
        actuator(all);
        logs(all, configuration.logs(), terminal);
        return all;
    }

    private static void actuator(Map<String, Object> all) {
        all.put("management.endpoints.web.exposure.include", "health,prometheus");
        all.put("management.endpoint.health.probes.enabled", "true");
        all.put("management.endpoint.health.show-details", "never");
        all.put("management.endpoint.health.group.readiness.include", "readinessState,store");
        all.put("management.health.diskspace.enabled", "false");
        all.put("management.health.ssl.enabled", "false");
        all.put("springdoc.api-docs.path", "/api/openapi.json");
        all.put("springdoc.packages-to-scan", "dev.banksman.app.api");
    }

    private static void logs(Map<String, Object> all, LogsConfig logs, boolean terminal) {
        String level = logs.level().name().toLowerCase(Locale.ROOT);
        all.put("logging.level.root", level.equals("debug") ? "info" : level);
        all.put("logging.level.dev.banksman", level);
        all.put("logging.level.org.springframework", "warn");
        all.put("logging.level.org.springframework.boot.SpringApplication", "off");
        all.put("logging.level.org.springframework.web.servlet", "error");
        all.put("logging.level.org.springdoc", "error");
        all.put("logging.level.org.apache.catalina", "warn");
        all.put("logging.level.org.apache.coyote", "warn");
        all.put("logging.level.org.flywaydb", "warn");
        boolean plain =
                switch (logs.form()) {
                    case PLAIN -> true;
                    case JSON -> false;
                    case AUTO -> terminal;
                };
        if (plain) {
            all.put(
                    "logging.pattern.console",
                    "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n%rEx{short}");
        } else {
            all.put("logging.structured.format.console", "ecs");
        }
    }
}
