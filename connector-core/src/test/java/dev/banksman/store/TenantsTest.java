package dev.banksman.store;

import static dev.banksman.store.Bench.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.port.Claim;
import dev.banksman.port.Inbox.Receipt;
import dev.banksman.port.ItemState;
import dev.banksman.port.Secrets.Secret;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants.Alias;
import dev.banksman.port.Tenants.Arrival;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Installations come and go, and leave nothing behind. */
@ParameterizedClass
@EnumSource(Engine.class)
final class TenantsTest {

    private static final Alias ALIAS = new Alias("key", "client-acme");

    private final Engine engine;
    private Bench bench;

    TenantsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        bench = new Bench(engine);
        bench.tenant("acme");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aTenantIsFoundByItsIdAndByTheVendorsNames() {
        Tenant tenant = bench.store.tenants().find("acme").orElseThrow();

        assertThat(tenant.generation()).isEqualTo(1);
        assertThat(tenant.mayWrite()).isTrue();
        assertThat(bench.store.tenants().find(ALIAS)).contains(tenant);
        assertThat(bench.store.tenants().find(new Alias("cloud", "client-acme"))).isEmpty();
        assertThat(bench.store.tenants().aliases("acme")).containsExactly(ALIAS);
        assertThat(bench.store.tenants().all()).containsExactly(tenant);
    }

    @Test
    void arrivingAgainKeepsTheGenerationAndTakesWhatChanged() {
        Tenant again =
                bench.store
                        .tenants()
                        .arrive(
                                new Arrival(
                                        "acme",
                                        "sim",
                                        "Renamed",
                                        URI.create("https://new.example"),
                                        List.of(new Alias("cloud", "c1"))));

        assertThat(again.generation()).isEqualTo(1);
        assertThat(again.name()).isEqualTo("Renamed");
        assertThat(bench.store.tenants().aliases("acme")).hasSize(2);
    }

    @Test
    void aMutedTenantIsWorkedForAndNotWrittenTo() {
        bench.store.tenants().set("acme", Tenant.State.MUTED);
        bench.deliver("acme", 1);

        Claim claim = bench.claimOne();

        assertThat(claim.tenant().mayWrite()).isFalse();
        assertThat(bench.finish(claim)).isTrue();
    }

    @Test
    void whatAnEarlierInstallationLeftNeverTouchesTheNext() {
        bench.store.secrets().put("acme", "shared", new Secret("old", Instant.MAX));
        bench.deliver("acme", "same", 1);
        Claim old = bench.claimOne();
        bench.store.tenants().leave("acme");
        bench.tenant("acme");

        assertThat(bench.store.tenants().find("acme").orElseThrow().generation()).isEqualTo(2);
        assertThat(bench.store.secrets().get("acme", "shared")).isEmpty();
        assertThat(bench.deliver("acme", "same", 1)).isEqualTo(Receipt.ACCEPTED);
        Claim fresh = bench.claimOne();
        assertThat(bench.finish(old)).isFalse();
        assertThat(fresh.state()).isEqualTo(ItemState.NEW);

        while (bench.store.tenants().erase(3)) {
            assertThat(fresh.looks()).hasSize(1);
        }
        assertThat(bench.finish(fresh)).isTrue();
        assertThat(bench.store.tenants().find(ALIAS)).isPresent();
    }

    @Test
    void afterErasingOnlyATombstoneIsLeft() {
        bench.store.secrets().put("acme", "shared", new Secret("s3cret", Instant.MAX));
        bench.store.policies().put("acme", "ann", "policies: {}");
        bench.store.settings().put("acme", "colour", "red");
        for (int i = 0; i < 20; i++) {
            bench.deliver("acme", i);
        }
        bench.claim(5).forEach(bench::finish);
        bench.tenant("zeta");
        bench.deliver("zeta", 1);
        bench.store.tenants().leave("acme");

        int steps = 0;
        while (bench.store.tenants().erase(10)) {
            steps++;
        }

        assertThat(steps).isGreaterThan(3);
        for (String table :
                List.of("item", "item_state", "look", "inbox", "secret", "policy_version")) {
            assertThat(Raw.number(bench.url, "SELECT count(*) FROM " + table))
                    .as(table)
                    .isEqualTo(table.matches("item|look|inbox") ? 1 : 0);
        }
        assertThat(Raw.text(bench.url, "SELECT name, url FROM site WHERE tenant = 'acme'"))
                .isBlank();
        assertThat(bench.store.tenants().find("acme").orElseThrow().state())
                .isEqualTo(Tenant.State.GONE);
        assertThat(bench.claim(10)).extracting(Claim::item).containsExactly(item("zeta", 1));
    }

    @Test
    void aSecretIsReadByItsOwnTenantAndNameAlone() {
        bench.tenant("zeta");
        bench.store.secrets().put("acme", "shared", new Secret("s3cret", Instant.MAX));
        bench.store.secrets().put("zeta", "shared", new Secret("other", Bench.START));

        Secret secret = bench.store.secrets().get("acme", "shared").orElseThrow();
        assertThat(secret.value()).isEqualTo("s3cret");
        assertThat(secret.until()).isEqualTo(Instant.MAX);
        assertThat(secret.toString()).doesNotContain("s3cret");
        assertThat(bench.store.secrets().get("zeta", "shared").orElseThrow().until())
                .isEqualTo(Bench.START);
        assertThat(bench.store.secrets().get("acme", "none")).isEmpty();
        bench.store.secrets().put("acme", "token", new Secret("t0ken", Bench.START));
        assertThat(bench.store.secrets().all("acme")).containsOnlyKeys("shared", "token");
        assertThat(bench.store.secrets().all("nobody")).isEmpty();

        Raw.execute(
                bench.url,
                "UPDATE secret SET sealed = (SELECT o.sealed FROM secret AS o JOIN site ON site.id"
                        + " = o.site WHERE site.tenant = 'acme' AND o.name = 'shared')");
        assertThatThrownBy(() -> bench.store.secrets().get("zeta", "shared"))
                .hasMessageContaining("tampered")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aNewKeySealsAndOldOnesOpenWhileTheyAreThere() {
        bench.store.secrets().put("acme", "shared", new Secret("s3cret", Instant.MAX));
        byte[] other = new byte[32];
        other[0] = 1;
        String fresh = Base64.getEncoder().encodeToString(other);
        String first = Base64.getEncoder().encodeToString(new byte[32]);
        StoreOptions usual = Engine.options(bench.url, "two", bench::now);

        try (Stores rotated = Stores.open(with(usual, List.of(fresh, first)))) {
            assertThat(rotated.secrets().get("acme", "shared").orElseThrow().value())
                    .isEqualTo("s3cret");
            rotated.secrets().put("acme", "shared", new Secret("newer", Instant.MAX));
        }
        bench.store.secrets().put("acme", "token", new Secret("t0ken", Instant.MAX));
        assertThat(bench.store.secrets().get("acme", "shared")).isEmpty();
        assertThat(bench.store.secrets().all("acme")).containsOnlyKeys("token");
        assertThatThrownBy(() -> SecretKeys.of(List.of(first, "c2hvcnQ=")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key 2")
                .hasMessageNotContaining("c2hvcnQ");
    }

    private static StoreOptions with(StoreOptions usual, List<String> keys) {
        return new StoreOptions(
                usual.url(),
                "",
                "",
                "two",
                2,
                2,
                usual.patience(),
                usual.clock(),
                SecretKeys.of(keys));
    }
}
