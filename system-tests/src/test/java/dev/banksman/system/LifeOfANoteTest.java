package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see, on a service that nothing happens to. Each test has a site of its own. */
class LifeOfANoteTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension static final Lab LAB = Lab.perClass();

    private static Cloud cloud;
    private static Service service;

    @BeforeAll
    static void start() {
        cloud = LAB.cloud(12, 12, 1);
        service = LAB.service(LAB.settings(cloud).with("quota.points-per-hour", "1000000"));
    }

    private static String seen(Place place) {
        return new Quiet(cloud, place, service).seen();
    }

    private static String first(Board board) {
        return board.items().keySet().iterator().next();
    }

    private static Place asked(String site, Board board, String key) {
        Place place = cloud.install(site, service);
        board.drag(key, "In Progress");
        Awaiting.within(SOON)
                .until("a note on " + key, () -> cloud.ledger(place).asks(key), () -> seen(place));
        return place;
    }

    @Test
    void givenAnItem_whenItIsDraggedAndThenPutRight_thenANoteAppearsAndFolds() {
        Board board = cloud.board("acme");
        Place place = cloud.install("acme", service);
        Ledger ledger = cloud.ledger(place);
        String key = first(board);

        board.drag(key, "In Progress");
        Duration appeared =
                Awaiting.within(SOON).until("a note", () -> ledger.asks(key), () -> seen(place));
        int mails = ledger.mails();
        board.criteria(key, "An expired card is refused");
        Duration folded =
                Awaiting.within(SOON)
                        .until("it to fold", () -> ledger.folded(key), () -> ledger.notes(key));

        assertThat(ledger.mails()).isEqualTo(mails);
        Lab.say(
                "first note",
                "appeared in %d ms, folded in %d ms, calls %s"
                        .formatted(appeared.toMillis(), folded.toMillis(), ledger.calls()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void givenEachDeliveryFiveTimesAndShuffled_whenItemsChange_thenOneNoteEach(long seed) {
        String site = "site" + (1 + seed);
        Board board = cloud.board(site);
        Place place = cloud.install(site, service);
        cloud.fault("duplicate-webhook", Web.object().put("site", site).put("copies", 5));
        cloud.fault("shuffle", Web.object().put("site", site).put("delay", "PT0.8S"));
        List<String> keys = board.items().keySet().stream().limit(8).toList();
        Crowd crowd = new Crowd(board, keys, seed);

        crowd.act(80);
        Duration took = new Quiet(cloud, place, service).converged(crowd, Duration.ofSeconds(30));

        Ledger ledger = cloud.ledger(place);
        Lab.say(
                "five times and shuffled",
                "seed %d, 80 deeds, %s deliveries, %d asked, lost 0, doubled 0, after %d ms, calls %s"
                        .formatted(
                                seed,
                                cloud.deliveries(site).at("/sites/" + site + "/delivered"),
                                crowd.owed().size(),
                                took.toMillis(),
                                ledger.calls()));
    }

    @Test
    void givenANoteThatAPersonDeleted_whenNothingNewIsFound_thenItIsNotRemade() {
        Board board = cloud.board("site4");
        String key = first(board);
        Place place = asked("site4", board, key);
        Ledger ledger = cloud.ledger(place);

        board.deleteComment(key, ledger.notes(key).getFirst().id());
        board.title(key, "Another title");
        new Quiet(cloud, place, service).settled(SOON);
        assertThat(ledger.notes(key)).isEmpty();

        board.criteria(key, "One");
        new Quiet(cloud, place, service).settled(SOON);
        board.criteria(key, "");
        Awaiting.within(SOON)
                .until("a note on what is new", () -> ledger.asks(key), () -> seen(place));
        Lab.say("note deleted", "remade 0 times before something new, then once");
    }

    @Test
    void givenAnItemThatIsDeleted_whenOthersChange_thenNothingIsParked() {
        Board board = cloud.board("site5");
        List<String> keys = List.copyOf(board.items().keySet());
        Place place = asked("site5", board, keys.getFirst());

        board.drag(keys.get(1), "In Progress");
        board.delete(keys.getFirst());
        board.delete(keys.get(1));
        board.drag(keys.get(2), "In Progress");

        Awaiting.within(SOON)
                .until(
                        "the next item's note",
                        () -> cloud.ledger(place).asks(keys.get(2)),
                        () -> seen(place));
        new Quiet(cloud, place, service).settled(SOON);
        assertThat(service.parked()).isZero();
        Lab.say("item deleted", "2 deleted, 0 parked, others go on");
    }

    @Test
    void givenAProjectMadeUnreadable_whenItIsShownAgain_thenItsNotesAreRight() {
        Board board = cloud.board("site6");
        List<String> keys = List.copyOf(board.items().keySet());
        String hidden = keys.getFirst();
        Place place = asked("site6", board, hidden);
        String project = hidden.substring(0, hidden.indexOf('-'));
        String other =
                keys.stream()
                        .filter(key -> !key.startsWith(project + "-"))
                        .findFirst()
                        .orElseThrow();

        board.readable(project, false);
        board.criteria(hidden, "Written while nobody could see it");
        board.drag(other, "In Progress");
        Ledger ledger = cloud.ledger(place);
        Awaiting.within(SOON)
                .until("the other project's note", () -> ledger.asks(other), () -> seen(place));
        new Quiet(cloud, place, service).settled(SOON);
        assertThat(service.parked()).isZero();

        board.readable(project, true);
        board.title(hidden, "Seen again");
        Awaiting.within(SOON).until("it to fold", () -> ledger.folded(hidden), () -> seen(place));
        Lab.say("project unreadable", "0 parked, the other project goes on, folded once shown");
    }

    @Test
    void givenTwoTenantsWithTheSameKeys_whenBothChange_thenNeitherSeesTheOther() {
        Board left = cloud.board("site7");
        Board right = cloud.board("site8");
        Place here = cloud.install("site7", service);
        Place there = cloud.install("site8", service);
        List<String> keys = List.copyOf(left.items().keySet());
        assertThat(right.items().keySet()).containsExactlyElementsOf(keys);

        for (String key : keys.subList(0, 6)) {
            left.title(key, "canary-left");
            right.title(key, "canary-right");
            left.link(keys.get(6), key);
        }
        left.drag(keys.getFirst(), "In Progress");
        right.drag(keys.get(1), "In Progress");
        Awaiting.within(SOON)
                .until(
                        "both notes",
                        () ->
                                cloud.ledger(here).asks(keys.getFirst())
                                        && cloud.ledger(there).asks(keys.get(1)),
                        () -> seen(here));
        new Quiet(cloud, here, service).settled(SOON);

        assertThat(cloud.ledger(here).notes()).containsOnlyKeys(keys.getFirst());
        assertThat(cloud.ledger(there).notes()).containsOnlyKeys(keys.get(1));
        assertThat(cloud.ledger(here).notes().toString()).doesNotContain("canary-right");
        assertThat(cloud.ledger(there).notes().toString()).doesNotContain("canary-left");
        assertThat(why(here, keys.get(1))).doesNotContain("canary-right");
        assertThat(why(there, keys.getFirst())).doesNotContain("canary-left");
        Lab.say("same keys", "2 tenants, 12 items of 6 keys, crossed 0");
    }

    private static String why(Place place, String key) {
        String items = service.url() + "/api/tenants/" + service.tenant(place) + "/items/" + key;
        return service.admin().get(items).orThrow("item").text()
                + service.admin().get(items + "/why").text();
    }

    @Test
    void givenWorkUnderWay_whenTheAppIsTakenOff_thenNoCallFollowsItsAcknowledgement() {
        Board board = cloud.board("site9");
        Place place = cloud.install("site9", service);
        List<String> keys = List.copyOf(board.items().keySet());
        keys.forEach(key -> board.drag(key, "In Progress"));

        int status = cloud.uninstall(place);
        Instant acknowledged = Instant.now();
        keys.forEach(key -> board.title(key, "Changed after that"));
        Awaiting.within(SOON).until("the work to end", service::idle, () -> seen(place));

        Ledger ledger = cloud.ledger(place);
        assertThat(status).isBetween(200, 299);
        assertThat(ledger.requests("GET", "").stream().filter(c -> c.at().isAfter(acknowledged)))
                .isEmpty();
        assertThat(ledger.requests("POST", "").stream().filter(c -> c.at().isAfter(acknowledged)))
                .isEmpty();
        Lab.say("uninstall", "calls " + ledger.calls() + ", after the acknowledgement 0");
    }

    @Test
    void givenAnotherBotThatUndoes_whenItNeverGivesUp_thenWritesStopByTheFifth() {
        Board bot = cloud.board("site10").as(cloud.board("site10").people().getLast());
        Place place = cloud.install("site10", service);
        service.policies(
                place,
                ServiceSettings.CRITERIA
                        .replace("mode: advise", "mode: enforce")
                        .replace("grace: PT0S", "grace: PT0S, do: [note, { move: back }]"));
        new Quiet(cloud, place, service).settled(SOON);
        String key = first(bot);
        Ledger ledger = cloud.ledger(place);
        bot.title(key, "Seen before it is begun");
        new Quiet(cloud, place, service).settled(SOON);

        int undone = 0;
        for (int round = 0; round < 8; round++) {
            bot.drag(key, "In Progress");
            undone++;
            new Quiet(cloud, place, service).settled(SOON);
            if ("In Progress".equals(bot.items().get(key))) {
                break;
            }
        }

        long moves = ledger.requests("POST", "/transitions$").size();
        assertThat(moves).isBetween(1L, 5L);
        assertThat(bot.items()).containsEntry(key, "In Progress");
        assertThat(ledger.notes(key)).hasSizeLessThanOrEqualTo(1);
        Lab.say("another bot", "%d times undone, %d moves of ours".formatted(undone, moves));
    }
}
