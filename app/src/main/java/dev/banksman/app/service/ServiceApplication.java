package dev.banksman.app.service;

import dev.banksman.app.api.AdminApi;
import dev.banksman.jira.hosting.JiraHosting;
import dev.banksman.store.Stores;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What Spring puts together: the web server with Jira's way in, the admin API, health, metrics. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            ManagementWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        },
        excludeName =
                "org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientAutoConfiguration")
@Import({JiraHosting.class, AdminApi.class})
class ServiceApplication {

    @Bean
    HealthIndicator store(Stores stores) {
        return () -> stores.ready() ? Health.up().build() : Health.outOfService().build();
    }

    @Bean
    LoadGauges loadGauges(Stores stores, MeterRegistry registry) {
        LoadGauges gauges = new LoadGauges(stores.records());
        Gauge.builder("banksman.due", gauges, LoadGauges::due)
                .description("items that wait for being looked at")
                .register(registry);
        Gauge.builder("banksman.in.work", gauges, LoadGauges::leased)
                .description("items being worked on, on all nodes")
                .register(registry);
        Gauge.builder("banksman.parked", gauges, LoadGauges::parked)
                .description("items put aside")
                .register(registry);
        Gauge.builder("banksman.backlog.age", gauges, LoadGauges::lagSeconds)
                .description("how long the due item has waited that waits the longest")
                .baseUnit("seconds")
                .register(registry);
        return gauges;
    }
}
