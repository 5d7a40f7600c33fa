package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A policy comes into force, and goes, over items that are there already. */
class PolicySwitchTest {

    private static final String NOTHING = "version: 1\npolicies: []\n";

    @RegisterExtension final Lab lab = Lab.perTest();

    @Test
    void givenManyCases_whenThePolicyComesAndGoes_thenNothingIsAnnouncedAndNotesAreClosed()
            throws Exception {
        Cloud cloud = lab.cloud(1, 510, 4);
        Board board = cloud.board("acme");
        List<String> keys = List.copyOf(board.items().keySet());
        keys.subList(0, 500).forEach(key -> board.drag(key, "In Progress"));
        Service service =
                lab.service(
                        lab.settings(cloud)
                                .withPolicies(NOTHING)
                                .with("quota.points-per-hour", "1000000"));
        Place place = cloud.install("acme", service);
        Quiet quiet = new Quiet(cloud, place, service);
        quiet.settled(Duration.ofMinutes(1));

        service.policies(place, ServiceSettings.CRITERIA);
        quiet.settled(Duration.ofSeconds(90));
        Ledger ledger = cloud.ledger(place);
        assertThat(ledger.notes()).isEmpty();
        assertThat(ledger.mails()).isZero();

        List<String> fresh = keys.subList(500, 510);
        fresh.forEach(key -> board.drag(key, "In Progress"));
        Awaiting.within(Duration.ofSeconds(30))
                .until(
                        "notes on what is new",
                        () -> fresh.stream().allMatch(ledger::asks),
                        service::endOfLog);
        assertThat(ledger.notes()).containsOnlyKeys(fresh);
        int mails = ledger.mails();

        service.policies(place, NOTHING);
        Duration closed =
                Awaiting.within(Duration.ofMinutes(2))
                        .until(
                                "all notes to close",
                                () ->
                                        ledger.notes().values().stream()
                                                .flatMap(List::stream)
                                                .noneMatch(Note::open),
                                ledger::notes);
        assertThat(ledger.mails()).isEqualTo(mails);
        assertThat(Files.readString(service.settings().log())).doesNotContain("ERROR");
        Lab.say(
                "policy switched",
                "on over 500 cases: announced 0; new 10: asked 10; off: closed 10 in %d ms, mailed 0"
                        .formatted(closed.toMillis()));
    }
}
