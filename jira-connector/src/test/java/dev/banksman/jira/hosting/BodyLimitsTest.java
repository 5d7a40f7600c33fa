package dev.banksman.jira.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.port.Look;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that are too large, too deep, or no bodies at all. */
@ExtendWith(Hosted.class)
@Timeout(60)
class BodyLimitsTest {

    private final Jira jira;

    BodyLimitsTest(Jira fresh) {
        this.jira = fresh;
    }

    @BeforeEach
    void install() {
        jira.installed();
    }

    @Test
    void of_a_large_body_only_the_ids_are_kept() {
        assertThat(status(padded(2 * 1024 * 1024))).isEqualTo(204);

        Look look = jira.rig.store.deliveries().getFirst().looks().getFirst();
        assertThat(look.kind()).isEqualTo(Look.Kind.HINT);
        assertThat(look.item().id()).isEqualTo("10001");
        assertThat(look.body()).isEmpty();
    }

    @Test
    void ids_are_found_though_they_stand_behind_much_else() {
        String text = padded(3 * 1024 * 1024);
        String turned = "{\"changelog\":\"" + "x".repeat(3 << 20) + "\"," + text.substring(1);

        assertThat(status(turned)).isEqualTo(204);
        assertThat(jira.rig.store.deliveries()).hasSize(1);
    }

    @Test
    void what_is_announced_as_too_large_is_not_read() {
        assertThat(status(BodyPublishers.ofByteArray(new byte[26 * 1024 * 1024]))).isEqualTo(413);
        assertThat(jira.rig.store.deliveries()).isEmpty();
    }

    @Test
    void what_is_not_announced_is_read_to_the_limit_only() {
        String begin = "{\"webhookEvent\":\"jira:issue_updated\",\"x\":\"";
        BodyPublisher endless =
                BodyPublishers.ofInputStream(() -> new Endless(begin.getBytes(UTF_8)));

        assertThat(statusOrClosed(endless)).isIn(413, -1);
        assertThat(jira.rig.heard.counts).contains("/connect/webhooks unreadable-413");
    }

    @Test
    void packed_bodies_are_not_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[64 * 1024 * 1024]);
        }

        int encoded =
                jira.send(
                                "POST",
                                "/connect/webhooks",
                                BodyPublishers.ofByteArray(packed.toByteArray()),
                                List.of("Authorization", jira.good(Route.WEBHOOKS)),
                                "Content-Encoding",
                                "gzip")
                        .statusCode();

        assertThat(encoded).isEqualTo(415);
        assertThat(status(BodyPublishers.ofByteArray(packed.toByteArray()))).isEqualTo(400);
    }

    @Test
    void a_million_names_are_too_many() {
        StringBuilder names = new StringBuilder("{\"webhookEvent\":\"x\"");
        for (int i = 0; i < 1_000_000; i++) {
            names.append(",\"n").append(i).append("\":0");
        }

        assertThat(status(names.append('}').toString())).isEqualTo(400);
    }

    @Test
    void a_large_body_that_breaks_off_is_refused() {
        String text = padded(2 * 1024 * 1024);

        assertThat(status(text.substring(0, text.length() - 3))).isEqualTo(400);
    }

    @Test
    void noise_never_does_harm() {
        Random random = new Random(7);
        byte[] event = Jira.ISSUE_EVENT.getBytes(UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] noisy = event.clone();
            for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
            }
            assertThat(status(BodyPublishers.ofByteArray(noisy))).isIn(204, 400);
        }
    }

    @Test
    void an_installation_is_small() {
        String large =
                Jira.installation("installed", Jira.CLIENT_KEY).replace("}", ",\"x\":\"")
                        + "y".repeat(70_000)
                        + "\"}";

        assertThat(jira.call(Route.INSTALLED, jira.good(Route.INSTALLED), large).statusCode())
                .isEqualTo(413);
    }

    private static String padded(int size) {
        return Jira.ISSUE_EVENT.replace("Größe", "x".repeat(size));
    }

    private int status(String body) {
        return status(BodyPublishers.ofString(body));
    }

    private int status(BodyPublisher body) {
        return jira.send(
                        "POST",
                        "/connect/webhooks",
                        body,
                        List.of("Authorization", jira.good(Route.WEBHOOKS)))
                .statusCode();
    }

    /** -1 when the server closed the connection while more was on its way. */
    private int statusOrClosed(BodyPublisher body) {
        try {
            return status(body);
        } catch (IllegalStateException closed) {
            return -1;
        }
    }

    /** A beginning, then the same letter for ever. */
    private static final class Endless extends InputStream {

        private final ByteArrayInputStream begin;

        private Endless(byte[] begin) {
            this.begin = new ByteArrayInputStream(begin);
        }

        @Override
        public int read() {
            int next = begin.read();
            return next < 0 ? 'x' : next;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
