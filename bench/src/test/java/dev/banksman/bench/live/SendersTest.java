package dev.banksman.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SendersTest {

    private final Site site = Site.numbered(0);

    @Test
    void everyEventIsSentOnce() throws Exception {
        try (MockJira jira = new MockJira(new Tokens(), Duration.ZERO)) {
            Senders.Sent sent = senders(jira).flatOut(0, 200);

            assertThat(sent.refused()).isZero();
            assertThat(sent.answers().count()).isEqualTo(200);
            for (int number = 0; number < 200; number++) {
                assertThat(jira.standing(site, number)).isOne();
            }
        }
    }

    @Test
    void aFixedRateCountsFromWhenAnEventWasDue() throws Exception {
        try (MockJira jira = new MockJira(new Tokens(), Duration.ZERO)) {
            Senders.Sent sent = senders(jira).atRate(0, 50, 500);

            long apart = sent.sentAt().getLast() - sent.sentAt().getFirst();
            assertThat(apart).isEqualTo(Duration.ofMillis(98).toNanos());
        }
    }

    private static Senders senders(MockJira jira) {
        return new Senders(
                URI.create(jira.url()).getPort(),
                4,
                number ->
                        new Wire.Request(
                                "/site-0/rest/api/3/issue/" + number + "/comment",
                                "token",
                                "delivery-" + number,
                                "{}"));
    }
}
