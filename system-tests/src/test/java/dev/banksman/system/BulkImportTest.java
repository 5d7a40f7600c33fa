package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One person makes many items at once, while the first reading and a sweep every second come upon
 * them too, now before their webhooks and now after them.
 */
class BulkImportTest {

    private static final int ITEMS = 300;
    private static final String SEARCH = "POST /rest/api/3/search/jql";
    private static final String POLICIES =
            ServiceSettings.CRITERIA
                    .replace("bursts: off", "bursts: { changes: 30, within: PT1M, quiet: PT12S }")
                    .replace("PT0S", "PT10S");

    @RegisterExtension static final Lab LAB = Lab.perTest();

    private final Cloud cloud = LAB.cloud(1, 12, 1);

    private ServiceSettings settings() {
        return LAB.settings(cloud)
                .withPolicies(POLICIES)
                .with("sweep.every", "1s")
                .with("quota.points-per-hour", "10000000");
    }

    @Test
    void givenASweepEverySecond_whenManyItemsAreImported_thenOneSummaryAndNoNotes() {
        imported("bulk import", LAB.service(settings()));
    }

    @Tag("long")
    @Test
    void givenTwoNodes_whenManyItemsAreImported_thenOneSummaryAndNoNotes() {
        Postgres postgres = LAB.postgres();
        Path key = LAB.folder().resolve("encryption.key");
        Service first = LAB.service(settings().withDatabase(postgres.url(), postgres.user(), key));
        LAB.service(
                settings()
                        .withDatabase(postgres.url(), postgres.user(), key)
                        .with("server.public-url", first.url()));
        imported("bulk import on two nodes", first);
    }

    private void imported(String what, Service service) {
        Board board = cloud.board("acme");
        Place place = cloud.install("acme", service);
        Ledger ledger = cloud.ledger(place);
        Quiet quiet = new Quiet(cloud, place, service);

        for (int i = 0; i < ITEMS; i++) {
            board.drag(board.create("PAY", "Imported " + i), "In Progress");
        }
        Awaiting.within(Duration.ofSeconds(60))
                .until("one summary", () -> !ledger.notes().isEmpty(), quiet::seen);
        quiet.settled(Duration.ofMinutes(1));

        Map<String, List<Note>> notes = ledger.notes();
        assertThat(notes.values().stream().mapToInt(List::size).sum())
                .as("comments %s", notes)
                .isEqualTo(1);
        assertThat(notes.values().iterator().next().getFirst().text())
                .contains(ITEMS + " items were changed at once");
        Lab.say(
                what,
                "%d items, comments 1, searches meanwhile %d"
                        .formatted(ITEMS, ledger.calls().getOrDefault(SEARCH, 0L)));
    }
}
