package dev.banksman.jira.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.banksman.port.Answer;
import dev.banksman.port.Secrets.Secret;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants.Arrival;
import dev.banksman.store.SecretKeys;
import dev.banksman.store.StoreOptions;
import dev.banksman.store.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Secrets that were sealed by a key that is not there any more, in a real store. */
class LostKeyTest {

    @TempDir private Path folder;

    private final SettableTime time = new SettableTime("2026-11-20T10:00:00Z");

    @Test
    void givenALostKey_thenTheTenantWaitsForANewTokenAndTheLogNamesWhatIsLostOnce() {
        Logger log = (Logger) LoggerFactory.getLogger("dev.banksman.store");
        Level level = log.getLevel();
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        log.setLevel(Level.WARN);
        log.addAppender(told);
        Tenant acme;
        try (Stores stores = open(1)) {
            acme =
                    stores.tenants()
                            .arrive(
                                    new Arrival(
                                            "acme",
                                            "jira",
                                            "Acme",
                                            URI.create("https://acme.example"),
                                            List.of()));
            bringToken(stores, "t0ken");
        }

        try (Stores stores = open(2)) {
            SiteCredentials credentials =
                    new SiteCredentials("dev.banksman", stores.tenants(), stores.secrets(), time);
            assertThat(credentials.access(acme)).isInstanceOf(Answer.Unreachable.class);
            assertThat(credentials.access(acme)).isInstanceOf(Answer.Unreachable.class);
            bringToken(stores, "n3wer");
            assertThat(credentials.access(acme)).isInstanceOf(Answer.Ok.class);
        } finally {
            log.detachAppender(told);
            log.setLevel(level);
        }

        assertThat(told.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("t0ken"))
                .filteredOn(line -> line.contains("is not configured"))
                .allMatch(line -> line.contains("acme"))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains(SiteCredentials.FORGE_TOKEN),
                        line -> assertThat(line).contains(SiteCredentials.FORGE_API));
    }

    private void bringToken(Stores stores, String token) {
        Instant end = time.instant().plusSeconds(3_600);
        stores.secrets()
                .put("acme", SiteCredentials.FORGE_API, new Secret("https://x.y", Instant.MAX));
        stores.secrets().put("acme", SiteCredentials.FORGE_TOKEN, new Secret(token, end));
    }

    private Stores open(int key) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) key;
        return Stores.open(
                new StoreOptions(
                        "jdbc:sqlite:" + folder.resolve("test.db"),
                        "",
                        "",
                        "one",
                        1,
                        1,
                        Duration.ofSeconds(20),
                        time,
                        SecretKeys.of(List.of(Base64.getEncoder().encodeToString(bytes)))));
    }
}
