package dev.banksman.jira.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Answer.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GovernorTest {

    private static final Instant NEXT_HOUR = Instant.parse("2026-11-20T11:00:00Z");
    private static final ItemRef ITEM = new ItemRef("acme", "jira", "10001");

    private final SettableTime time = new SettableTime("2026-11-20T10:00:00Z");
    private final Governor governor = new Governor(new Budget(1000, 0.2, 0.1), time);

    @Test
    void letsOneTenantAloneHaveTheWholeHour() {
        int spent = drain("acme", 10, false);

        assertThat(spent).isEqualTo(1000);
        assertThat(admit(ticket("acme", 10, false)))
                .hasValueSatisfying(
                        stop -> {
                            assertThat(stop.scope()).isEqualTo(Scope.APP);
                            assertThat(stop.until()).isEqualTo(NEXT_HOUR);
                        });
        time.set(NEXT_HOUR);
        assertThat(admit(ticket("acme", 10, false))).isEmpty();
    }

    @Test
    void givesATenantItsShareAndThenThePaceOfTheClockWhileOthersCall() {
        admit(ticket("other", 10, false));

        assertThat(drain("greedy", 10, false)).isEqualTo(200);
        Stop stop = admit(ticket("greedy", 10, false)).orElseThrow();
        assertThat(stop.scope()).isEqualTo(Scope.TENANT);
        // 210 were used of 1000 an hour: the next 10 are due when the clock has come to 220
        assertThat(stop.until()).isEqualTo(Instant.parse("2026-11-20T10:13:12Z"));

        time.set(stop.until());
        assertThat(admit(ticket("greedy", 10, false))).isEmpty();
        assertThat(admit(ticket("greedy", 10, false))).isPresent();
    }

    @Test
    void keepsEveryTenantsShareThroughoutTheHour() {
        admit(ticket("one", 1, false));
        for (int minute = 0; minute < 59; minute++) {
            drain("greedy", 10, false);
            time.advance(Duration.ofMinutes(1));
        }

        assertThat(drain("late", 5, false)).isGreaterThanOrEqualTo(15);
        assertThat(drain("greedy", 10, false)).isLessThan(200);
    }

    @Test
    void keepsNineTenthsOfTheHourFromChores() {
        assertThat(drain("acme", 2, true)).isEqualTo(100);
        Stop stop = admit(ticket("acme", 2, true)).orElseThrow();
        assertThat(stop.scope()).isEqualTo(Scope.ENDPOINT);
        assertThat(stop.until()).isEqualTo(NEXT_HOUR);

        time.advance(Duration.ofSeconds(1));
        assertThat(drain("acme", 10, false)).isEqualTo(900);
    }

    @Test
    void sharesTheChoresTooSoThatABackfillDoesNotKeepOthersFromSweeping() {
        admit(ticket("other", 1, true));

        assertThat(drain("acme", 1, true)).isEqualTo(20);
    }

    @Test
    void countsWhatACallHasCostInTheEnd() {
        Ticket search = ticket("acme", 1000, false);
        assertThat(admit(search)).isEmpty();
        assertThat(admit(ticket("acme", 1, false))).isPresent();

        governor.settle(search, 3);

        assertThat(drain("acme", 1, false)).isEqualTo(997);
    }

    @Test
    void allowsSoManyCallsASecondOfAnEndpointAndNoMore() {
        Ticket put = new Ticket("acme", "PUT rest/x", Optional.empty(), 0, false);
        for (int call = 0; call < 50; call++) {
            assertThat(admit(put)).isEmpty();
            time.advance(Duration.ofMillis(1));
        }

        Stop stop = admit(put).orElseThrow();
        assertThat(stop.scope()).isEqualTo(Scope.ENDPOINT);
        assertThat(stop.until()).isEqualTo(Instant.parse("2026-11-20T10:00:01Z"));
        assertThat(admit(new Ticket("other", "PUT rest/x", Optional.empty(), 0, false))).isEmpty();
        assertThat(admit(new Ticket("acme", "PUT rest/y", Optional.empty(), 0, false))).isEmpty();
    }

    @Test
    void neverWritesToAnItemMoreThanTwentyTimesInTwoSecondsOrAHundredInThirty() {
        int written = 0;
        for (int millis = 0; millis < 30_000; millis += 50) {
            written += admit(write("10001")).isEmpty() ? 1 : 0;
            if (millis == 1_950) {
                assertThat(written).isEqualTo(20);
            }
            time.advance(Duration.ofMillis(50));
        }

        assertThat(written).isEqualTo(100);
        assertThat(admit(write("10002"))).isEmpty();
    }

    @Test
    void stopsTheScopeThatJiraNamesAndNothingElse() {
        Ticket ours = write("10001");
        Ticket item = write("10002");
        Ticket endpoint = new Ticket("acme", "GET rest/api/3/field", Optional.of(ITEM), 1, false);
        Ticket tenant = new Ticket("other", ours.endpoint(), Optional.of(ITEM), 1, false);

        refuse(ours, "jira-per-issue-on-write");
        assertThat(Map.of("ours", stopped(ours), "item", stopped(item)))
                .isEqualTo(Map.of("ours", true, "item", false));

        refuse(item, "jira-burst-based");
        assertThat(stopped(item)).isTrue();
        assertThat(stopped(endpoint)).isTrue(); // its item still is
        assertThat(stopped(ticket("acme", 1, false))).isFalse();

        refuse(item, "something-new");
        assertThat(stopped(ticket("acme", 1, false))).isTrue();
        assertThat(stopped(ticket("other", 1, false))).isFalse();

        refuse(tenant, "jira-quota-global-based");
        assertThat(stopped(ticket("third", 1, false))).isTrue();
        time.advance(Duration.ofSeconds(8));
        assertThat(stopped(ticket("third", 1, false))).isFalse();
    }

    @Test
    void believesJiraOnHowManyPointsAreLeft() {
        Map<String, String> said =
                Map.of(
                        "RateLimit-Policy", "\"other\";q=5;w=1, \"global-app-quota\";q=2000;w=3600",
                        "RateLimit", "\"global-app-quota\";r=40;t=1200");

        governor.learn(ticket("acme", 1, false), headers(said));

        assertThat(drain("acme", 1, false)).isEqualTo(40);
    }

    @Test
    void stopsAnEndpointWhoseLastCallThisWas() {
        Ticket call = ticket("acme", 1, false);
        governor.learn(
                call,
                headers(
                        Map.of(
                                "X-RateLimit-Remaining", "0",
                                "X-RateLimit-Reset", "2026-11-20T10:00:05Z")));

        assertThat(admit(call)).map(Stop::until).contains(Instant.parse("2026-11-20T10:00:05Z"));
        assertThat(admit(write("10001"))).isEmpty();
    }

    private int drain(String tenant, int points, boolean chore) {
        int spent = 0;
        for (int call = 0; admit(ticket(tenant, points, chore, call)).isEmpty(); call++) {
            spent += points;
        }
        return spent;
    }

    private Optional<Stop> admit(Ticket ticket) {
        return governor.admit(ticket);
    }

    private boolean stopped(Ticket ticket) {
        return admit(ticket).isPresent();
    }

    private void refuse(Ticket ticket, String reason) {
        governor.refused(ticket, headers(Map.of("RateLimit-Reason", reason, "Retry-After", "7")));
    }

    private RateHeaders headers(Map<String, String> said) {
        return new RateHeaders(name -> said.getOrDefault(name, ""), time.instant());
    }

    private static Ticket ticket(String tenant, int points, boolean chore) {
        return ticket(tenant, points, chore, 0);
    }

    /** Spread over endpoints, so that calls a second do not matter. */
    private static Ticket ticket(String tenant, int points, boolean chore, int call) {
        return new Ticket(tenant, "GET rest/" + call / 90, Optional.empty(), points, chore);
    }

    private static Ticket write(String id) {
        return new Ticket(
                "acme",
                "POST rest/api/3/issue/{}/comment",
                Optional.of(ITEM.sibling(id)),
                1,
                false);
    }
}
