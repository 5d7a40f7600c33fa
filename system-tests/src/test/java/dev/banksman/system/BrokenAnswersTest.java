package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tracker fails, hangs, or breaks off after it wrote. */
class BrokenAnswersTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @RegisterExtension static final Lab LAB = Lab.perClass();

    private static Cloud cloud;
    private static Service service;

    @BeforeAll
    static void start() {
        cloud = LAB.cloud(8, 12, 31);
        service =
                LAB.service(
                        LAB.settings(cloud)
                                .with("client.call-timeout", "PT2S")
                                .with("client.connect-timeout", "PT1S"));
    }

    private static Place connected(String site) {
        Place place = cloud.install(site, service);
        new Quiet(cloud, place, service).settled(SOON);
        return place;
    }

    @ParameterizedTest
    @CsvSource({
        "acme, status, 0.5, 41",
        "site2, reset-after-write, 0.5, 42",
        "site3, hang-after-write, 0.2, 43",
        "site4, reset-before, 0.5, 44"
    })
    void givenCallsThatFail_whenTheyNoLongerDo_thenNothingIsLostOrDoubled(
            String site, String kind, double rate, long seed) {
        Place place = connected(site);
        Board board = cloud.board(site);
        Crowd crowd = new Crowd(board, List.copyOf(board.items().keySet()), seed);
        ObjectNode fault = Web.object().put("site", site).put("rate", rate);
        cloud.fault(kind, fault.put("status", 503).put("delay", "PT4S"));

        crowd.act(60);
        Quiet quiet = new Quiet(cloud, place, service);
        Awaiting.within(SOON)
                .until(
                        "some work despite the fault",
                        () -> cloud.ledger(place).total() > 5,
                        service::endOfLog);
        cloud.heal();
        Duration took = quiet.converged(crowd, Duration.ofMinutes(1));

        assertThat(service.parked()).isZero();
        Lab.say(
                "broken answers",
                "%s %.0f %%, seed %d, deeds 60, asked %d, lost 0, doubled 0, right %d ms after it ended, calls %s"
                        .formatted(
                                kind,
                                rate * 100,
                                seed,
                                crowd.owed().size(),
                                took.toMillis(),
                                cloud.ledger(place).calls()));
    }

    @Test
    void givenAnItemThatAlwaysFails_whenOthersChange_thenItAloneIsParkedUntilRetried() {
        String site = "site5";
        Place place = connected(site);
        Board board = cloud.board(site);
        List<String> keys = List.copyOf(board.items().keySet());
        Ledger ledger = cloud.ledger(place);
        String poison = board.create("PAY", "Poison");
        new Quiet(cloud, place, service).settled(SOON);
        ObjectNode fault = Web.object().put("site", site).put("status", 400);
        cloud.fault(
                "status", fault.put("path", "/issue/(" + poison + "|" + board.id(poison) + ")"));

        board.link(keys.get(7), poison); // a link event makes both be read
        keys.subList(0, 6).forEach(key -> board.drag(key, "In Progress"));
        Duration others =
                Awaiting.within(SOON)
                        .until(
                                "the others' notes",
                                () -> keys.subList(0, 6).stream().allMatch(ledger::asks),
                                service::endOfLog);
        Duration parked =
                Awaiting.within(Duration.ofMinutes(1))
                        .until("it to be parked", () -> service.parked() == 1, service::endOfLog);
        assertThat(ledger.notes(poison)).isEmpty();

        cloud.heal();
        String url = service.url() + "/api/tenants/" + service.tenant(place) + "/parked";
        assertThat(service.admin().get(url).text()).contains(poison);
        service.admin().post(url + "/" + poison + "/retry", Web.object()).orThrow("retry");
        Awaiting.within(SOON).until("it to be free", () -> service.parked() == 0);
        board.drag(poison, "In Progress");
        Awaiting.within(SOON).until("its note", () -> ledger.asks(poison), service::endOfLog);
        assertThat(service.parked()).isZero();
        Lab.say(
                "poison",
                "parked 1 after %d ms, the others' 6 notes after %d ms, back after a retry"
                        .formatted(parked.toMillis(), others.toMillis()));
    }
}
