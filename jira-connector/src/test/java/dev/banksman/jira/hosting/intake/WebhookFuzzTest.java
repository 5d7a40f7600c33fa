package dev.banksman.jira.hosting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banksman.port.Delivery;
import dev.banksman.port.Look;
import java.time.InstantSource;

/** Whatever a body holds, it is read or refused, and what is kept of it can be stored. */
class WebhookFuzzTest {

    private final Normaliser normaliser = new Normaliser(InstantSource.system());

    @FuzzTest(maxDuration = "30s")
    void any_body_is_read_or_refused(byte[] data) {
        try {
            check(normaliser.connect("t", "", Body.held(data)));
            check(normaliser.forge("t", Body.held(data)));
        } catch (UnreadableException refused) {
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    private static void check(Delivery delivery) {
        for (Look look : delivery.looks()) {
            assertThat(look.item().id()).matches("[A-Za-z0-9:_-]+");
            assertThat(look.body()).doesNotContain("\u0000");
            assertThat(new String(look.body().getBytes(UTF_8), UTF_8)).isEqualTo(look.body());
            look.actor().ifPresent(actor -> assertThat(actor.name()).doesNotContain("\u0000"));
        }
    }
}
