package dev.banksman.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.engine.Meter;
import dev.banksman.item.ItemRef;
import dev.banksman.jira.client.Purpose;
import dev.banksman.jira.client.Spending.Spent;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is counted, what the page says is counted, and what the dashboard shows are the same. */
class ServiceMeterTest {

    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (banksman_\\w+) ");
    private static final Pattern NAME = Pattern.compile("banksman_[a-z_]+");
    private static final Set<String> ASKED_OF_THE_DATABASE =
            Set.of(
                    "banksman_due",
                    "banksman_in_work",
                    "banksman_parked",
                    "banksman_backlog_age_seconds");

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ServiceMeter meter = new ServiceMeter(registry);

    @Test
    void everything_counted_is_on_the_page_and_nothing_else() throws IOException {
        everythingOnce();

        String page = Files.readString(Path.of("..", "docs", "operate", "metrics.md"));
        Set<String> listed =
                Pattern.compile("(?m)^\\| `(banksman_\\w+)`")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        listed.removeAll(ASKED_OF_THE_DATABASE);
        assertThat(listed).isEqualTo(counted());
    }

    @Test
    void the_dashboard_asks_for_what_is_there() throws IOException {
        everythingOnce();
        Set<String> there = counted();
        there.addAll(ASKED_OF_THE_DATABASE);

        String dashboard = Files.readString(Path.of("..", "deploy", "grafana", "banksman.json"));

        assertThat(NAME.matcher(dashboard).results().map(MatchResult::group))
                .isNotEmpty()
                .map(name -> name.replaceAll("_(bucket|count|sum)$", ""))
                .isSubsetOf(there);
    }

    @Test
    void tenants_beyond_the_first_hundred_share_a_label() {
        for (int i = 0; i < 150; i++) {
            meter.committed("tenant-" + i);
        }

        assertThat(registry.find("banksman.committed").counters()).hasSize(101);
        assertThat(registry.get("banksman.committed").tag("tenant", "other").counter().count())
                .isEqualTo(50);
    }

    private void everythingOnce() {
        meter.received("/connect/webhooks", "accepted");
        meter.committed("acme");
        meter.taken("acme", 2, 1);
        meter.judged("acme", 3);
        meter.called("acme", "read", "ok");
        meter.effect("acme", "note post", "done");
        meter.lag("acme", Duration.ofMillis(-3));
        meter.unwell("acme", "failed");
        meter.alert(
                new Meter.Alert(
                        "parked",
                        "acme",
                        Optional.of(new ItemRef("acme", "jira", "1")),
                        "five failures"));
        meter.spent(
                new Spent("acme", Purpose.live("fetch"), "issue", 2, 200, Duration.ofMillis(8)));
        meter.held("acme", STOP);
    }

    private static final dev.banksman.jira.client.Stop STOP =
            new dev.banksman.jira.client.Stop(
                    dev.banksman.port.Answer.Scope.APP, java.time.Instant.EPOCH, "quota");

    private Set<String> counted() {
        return FAMILY.matcher(registry.scrape())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
