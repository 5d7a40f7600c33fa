package dev.banksman.jira.hosting.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.banksman.jira.hosting.FakeKeys;
import dev.banksman.jira.hosting.token.RefusedException.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeySetTest {

    private final FakeKeys published = new FakeKeys();
    private final KeyServer server = new KeyServer();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-20T10:00:00Z"));
    private final InstantSource clock = now::get;
    private final KeySet keys = new KeySet(published.keySet(), server, clock);

    @AfterEach
    void close() {
        server.close();
        published.close();
    }

    @Test
    void keys_are_asked_for_once() throws Exception {
        for (int i = 0; i < 100; i++) {
            keys.key("forge-key-1");
        }

        assertThat(published.asked()).isEqualTo(1);
    }

    @Test
    void many_at_once_ask_once() throws Exception {
        Callable<Object> one = () -> keys.key("forge-key-1");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> all = threads.invokeAll(java.util.Collections.nCopies(200, one));
            for (Future<Object> each : all) {
                assertThat(each.get()).isNotNull();
            }
        }

        assertThat(published.asked()).isEqualTo(1);
    }

    @Test
    void unknown_keys_are_asked_for_once_a_minute() throws Exception {
        keys.key("forge-key-1");
        for (int i = 0; i < 100; i++) {
            refused("unknown-" + i);
        }
        assertThat(published.asked()).isEqualTo(1);

        pass(Duration.ofSeconds(61));
        for (int i = 0; i < 100; i++) {
            refused("unknown-" + i);
        }
        assertThat(published.asked()).isEqualTo(2);
    }

    @Test
    void a_new_key_is_found_and_an_old_one_forgotten() throws Exception {
        keys.key("forge-key-1");
        RSAKey next = new RSAKeyGenerator(2048).keyID("forge-key-2").generate();
        published.rotate(next);
        pass(Duration.ofSeconds(61));

        assertThat(keys.key("forge-key-2")).isNotNull();
        pass(Duration.ofSeconds(61));
        refused("forge-key-1");
    }

    @Test
    void a_key_at_hand_is_good_while_the_server_is_down() throws Exception {
        keys.key("forge-key-1");
        published.down(true);
        pass(Duration.ofHours(5));

        assertThat(keys.key("forge-key-1")).isNotNull();
    }

    @Test
    void a_key_that_cannot_be_asked_for_is_neither_good_nor_bad() throws Exception {
        published.down(true);
        unavailable("forge-key-1");
        unavailable("forge-key-1");
        assertThat(published.asked()).isEqualTo(1);

        published.down(false);
        pass(Duration.ofSeconds(6));
        assertThat(keys.key("forge-key-1")).isNotNull();

        published.down(true);
        pass(Duration.ofSeconds(61));
        unavailable("unknown");
    }

    @Test
    void keys_are_renewed_aside() throws Exception {
        keys.key("forge-key-1");
        pass(Duration.ofHours(2));
        int before = published.asked();

        Instant deadline = Instant.now().plusSeconds(20);
        while (published.asked() == before && Instant.now().isBefore(deadline)) {
            assertThat(keys.key("forge-key-1")).isNotNull();
        }

        assertThat(published.asked()).isEqualTo(before + 1);
    }

    private void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    private void refused(String id) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> keys.key(id))
                .returns(Why.KEY, RefusedException::why);
    }

    private void unavailable(String id) {
        assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(() -> keys.key(id));
    }
}
