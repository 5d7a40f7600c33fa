package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an admin does about items and what was written, and what the site then shows. */
class AdminApiTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String LABELLING =
            ServiceSettings.CRITERIA
                    .replace("mode: advise", "mode: enforce")
                    .replace("grace: PT0S", "grace: PT0S, do: [note, { label: vague }]");

    @RegisterExtension static final Lab LAB = Lab.perClass();

    private static Cloud cloud;
    private static Service service;

    @BeforeAll
    static void start() {
        cloud = LAB.cloud(9, 12, 71);
        service =
                LAB.service(
                        LAB.settings(cloud)
                                .with("worker.tries", "2")
                                .with("quota.points-per-hour", "1000000"));
    }

    /** A site that is connected and read: no chore looks at its items any more. */
    private static Place connected(String site) {
        Place place = cloud.install(site, service);
        SiteApi api = service.api(place);
        Awaiting.within(SOON)
                .until("chores to be over", () -> isOver(api.get("/sweeps")), service::endOfLog);
        quiet(place);
        return place;
    }

    private static boolean isOver(JsonNode sweeps) {
        Instant soon = Instant.now().plus(Duration.ofMinutes(10));
        boolean over = sweeps.size() > 1;
        for (JsonNode sweep : sweeps) {
            over &= Instant.parse(sweep.path("due").asText()).isAfter(soon);
        }
        return over;
    }

    private static void quiet(Place place) {
        new Quiet(cloud, place, service).settled(SOON);
    }

    private static void asked(Place place, String key) {
        cloud.board(place.site()).drag(key, "In Progress");
        awaitNote(place, key);
    }

    private static void awaitNote(Place place, String key) {
        Awaiting.within(SOON)
                .until(
                        "a note on " + key,
                        () -> cloud.ledger(place).asks(key),
                        () -> new Quiet(cloud, place, service).seen());
    }

    private static List<String> keys(String site) {
        return List.copyOf(cloud.board(site).items().keySet());
    }

    /** What was done of that kind on an item, once it is. */
    private static long effect(Place place, String key, String what) {
        quiet(place);
        SiteApi api = service.api(place);
        for (JsonNode effect : api.get("/effects?item=" + key).path("items")) {
            if (effect.path("effect").asText().equals(what)) {
                assertThat(effect.path("state").asText()).isEqualTo("done");
                return effect.path("id").asLong();
            }
        }
        throw new AssertionError(what + " is not among " + api.get("/effects?item=" + key));
    }

    private static void awaitState(SiteApi api, long effect, String state) {
        Awaiting.within(SOON)
                .until(
                        "effect " + effect + " to be " + state,
                        () -> api.get("/effects/" + effect).path("state").asText().equals(state),
                        () -> api.get("/effects/" + effect));
    }

    @Test
    void givenANote_whenItIsUndone_thenItGoesAndStaysAway() {
        Place place = connected("acme");
        String key = keys("acme").getFirst();
        asked(place, key);
        SiteApi api = service.api(place);
        long posted = effect(place, key, "note post");

        assertThat(api.post("/effects/" + posted + "/undo").status()).isEqualTo(202);
        awaitState(api, posted, "undone");
        cloud.board("acme").title(key, "Another title");
        quiet(place);

        assertThat(cloud.ledger(place).notes()).isEmpty();
        Reply twice = api.post("/effects/" + posted + "/undo");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().path("detail").asText()).contains("undone");
        assertThat(api.post("/effects/999999/undo").status()).isEqualTo(404);
        Lab.say("undo", "1 note taken back, remade 0 times, a second time refused");
    }

    @Test
    void givenALabel_whenItIsUndone_thenItGoesAndTheNoteStays() {
        Place place = connected("site2");
        service.policies(place, LABELLING);
        quiet(place);
        String key = keys("site2").getFirst();
        asked(place, key);
        SiteApi api = service.api(place);
        Board board = cloud.board("site2");
        assertThat(board.labels(key)).containsExactly("vague");

        long labelled = effect(place, key, "add label vague");
        assertThat(api.post("/effects/" + labelled + "/undo").status()).isEqualTo(202);
        awaitState(api, labelled, "undone");
        board.title(key, "Another title");
        quiet(place);

        assertThat(board.labels(key)).isEmpty();
        assertThat(cloud.ledger(place).asks(key)).isTrue();
    }

    @Test
    void givenAnUndoWhilePaused_whenResumed_thenItIsTakenBackAndNothingIsDoubled() {
        Place place = connected("site3");
        String key = keys("site3").getFirst();
        asked(place, key);
        SiteApi api = service.api(place);
        long posted = effect(place, key, "note post");

        assertThat(api.post("/pause").json().path("state").asText()).isEqualTo("muted");
        assertThat(api.post("/effects/" + posted + "/undo").status()).isEqualTo(202);
        quiet(place);
        assertThat(cloud.ledger(place).notes(key)).hasSize(1);
        assertThat(api.post("/resume").json().path("state").asText()).isEqualTo("active");
        awaitState(api, posted, "undone");
        quiet(place);

        assertThat(cloud.ledger(place).notes(key)).isEmpty();
    }

    @Test
    void givenWhatWasSoBefore_whenItIsAnnounced_thenOneNoteIsWritten() {
        String site = "site4";
        List<String> keys = keys(site);
        cloud.board(site).drag(keys.getFirst(), "In Progress");
        cloud.board(site).drag(keys.get(1), "In Progress");
        Place place = connected(site);
        SiteApi api = service.api(place);
        Awaiting.within(SOON)
                .until(
                        "both to be baseline",
                        () -> api.get("/findings?baseline=true").path("items").size() == 2,
                        () -> api.get("/findings"));
        assertThat(cloud.ledger(place).notes()).isEmpty();

        String announce = "/items/" + keys.getFirst() + "/announce";
        assertThat(api.post(announce).status()).isEqualTo(202);
        awaitNote(place, keys.getFirst());
        assertThat(api.post(announce).status()).isEqualTo(202);
        quiet(place);

        assertThat(cloud.ledger(place).notes()).containsOnlyKeys(keys.getFirst());
        assertThat(cloud.ledger(place).notes(keys.getFirst())).hasSize(1);
        assertThat(api.get("/findings?baseline=true").path("items")).hasSize(1);
        Lab.say("announce", "2 baseline, 1 announced twice: notes 1");
    }

    @Test
    void givenAPoisonedItem_whenItIsDroppedOrRetried_thenItIsFreeAndOnlyTheRetryLooksAgain() {
        String site = "site5";
        Place place = connected(site);
        Board board = cloud.board(site);
        SiteApi api = service.api(place);
        List<String> keys = keys(site);
        String retried = keys.getFirst();
        String dropped = keys.get(1);
        String both = String.join("|", retried, board.id(retried), dropped, board.id(dropped));
        cloud.fault(
                "status",
                Web.object()
                        .put("site", site)
                        .put("status", 400)
                        .put("path", "/issue/(" + both + ")"));
        board.link(retried, dropped); // makes both be read
        Awaiting.within(SOON)
                .until(
                        "both to be parked",
                        () -> api.get("/parked").size() == 2,
                        () -> new Quiet(cloud, place, service).seen());
        JsonNode first = api.get("/parked").path(0);
        assertThat(first.path("reason").asText()).isNotEmpty();
        assertThat(first.path("attempts").asInt()).isPositive();
        cloud.heal();

        assertThat(api.ask("DELETE", "/parked/" + dropped, "").status()).isEqualTo(204);
        assertThat(api.post("/parked/" + retried + "/retry").status()).isEqualTo(204);
        Awaiting.within(SOON)
                .until(
                        "the retried one to be read",
                        () -> links(api, retried) == 1,
                        () -> api.get("/items/" + retried));
        quiet(place);
        assertThat(service.parked()).isZero();
        assertThat(links(api, dropped)).isZero();
        assertThat(api.post("/parked/" + retried + "/retry").status()).isEqualTo(409);
        assertThat(api.ask("DELETE", "/parked/" + dropped, "").status()).isEqualTo(409);

        asked(place, dropped);
        asked(place, retried);
        Lab.say("parked", "2 parked, 1 retried and read, 1 dropped and not; both go on");
    }

    private static int links(SiteApi api, String key) {
        return api.get("/items/" + key).at("/present/links").size();
    }

    @Test
    void givenEverythingPaused_whenItIsResumed_thenWhatIsOwedIsWrittenOnce() {
        Place place = connected("site6");
        Board board = cloud.board("site6");
        List<String> keys = keys("site6");
        String folding = keys.getFirst();
        asked(place, folding);
        quiet(place);
        Ledger ledger = cloud.ledger(place);
        long writes = writes(ledger);

        Reply paused = service.admin().post(service.url() + "/api/pause", Web.object());
        assertThat(paused.orThrow("pause").json().path("paused").asBoolean()).isTrue();
        board.criteria(folding, "An expired card is refused");
        List<String> owed = keys.subList(1, 6);
        owed.forEach(key -> board.drag(key, "In Progress"));
        quiet(place);
        assertThat(writes(ledger)).isEqualTo(writes);
        assertThat(ledger.notes()).containsOnlyKeys(folding);
        SiteApi api = service.api(place);
        assertThat(api.get("/findings?state=open").path("items")).hasSize(5);

        service.admin().post(service.url() + "/api/resume", Web.object()).orThrow("resume");
        owed.forEach(key -> awaitNote(place, key));
        Awaiting.within(SOON).until("it to fold", () -> ledger.folded(folding));
        quiet(place);

        assertThat(ledger.notes().values()).allMatch(notes -> notes.size() == 1);
        assertThat(ledger.notes()).hasSize(6);
        Lab.say("paused", "written while paused 0, of 5 notes and 1 fold owed: 5 and 1, doubled 0");
    }

    private static long writes(Ledger ledger) {
        return List.of("POST", "PUT", "DELETE").stream()
                .mapToLong(method -> ledger.requests(method, "/issue/").size())
                .sum();
    }

    @Test
    void givenOneSiteMuted_whenBothChange_thenOnlyTheOtherIsWrittenToUntilItMayBe() {
        Place muted = connected("site7");
        Place other = connected("site8");
        String key = keys("site7").getFirst();
        SiteApi api = service.api(muted);
        api.post("/pause").orThrow("pause");

        cloud.board("site7").drag(key, "In Progress");
        asked(other, key);
        quiet(muted);
        assertThat(cloud.ledger(muted).notes()).isEmpty();

        api.post("/resume").orThrow("resume");
        awaitNote(muted, key);
    }

    @Test
    void givenAProject_whenItIsLookedAt_thenWhatIsUnderstoodIsWhatIsThere() {
        String site = "site9";
        Place place = connected(site);
        Board board = cloud.board(site);
        List<String> keys = keys(site);
        String project = keys.getFirst().substring(0, keys.getFirst().indexOf('-'));
        List<String> ours = keys.stream().filter(key -> key.startsWith(project + "-")).toList();
        board.drag(ours.getFirst(), "In Progress");
        board.criteria(ours.getFirst(), "Criteria are a field here");
        board.link(ours.get(1), ours.get(2));
        quiet(place);
        SiteApi api = service.api(place);

        JsonNode understood = api.get("/projects/" + project + "/understood");
        assertThat(understood.path("items").asInt()).isEqualTo(ours.size());
        assertThat(understood.path("sampled").asInt()).isEqualTo(ours.size());
        assertThat(understood.at("/statuses/In Progress").asText()).isEqualTo("in progress");
        assertThat(understood.at("/links/blocks").asInt()).isEqualTo(1);
        assertThat(understood.at("/links/blocked by").asInt()).isEqualTo(1);
        assertThat(understood.at("/known/acceptance criteria").asInt()).isEqualTo(ours.size());
        assertThat(api.ask("GET", "/projects/NONE/understood", "").status()).isBetween(400, 502);

        assertThat(api.ask("PUT", "/corrections", "statuses: { done: [In Progress] }").status())
                .isEqualTo(204);
        JsonNode corrected = api.get("/projects/" + project + "/understood");
        assertThat(corrected.at("/statuses/In Progress").asText()).isEqualTo("done");
        assertThat(api.ask("PUT", "/corrections", "statuses: { doing: [X] }").status())
                .isEqualTo(400);
        Lab.say("understood", Map.of("project", project, "says", understood).toString());
    }
}
