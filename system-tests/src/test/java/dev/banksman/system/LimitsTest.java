package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tracker refuses for too many calls: only what it names waits, and it waits long enough. */
class LimitsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(4);

    @RegisterExtension static final Lab LAB = Lab.perClass();

    private static Cloud cloud;
    private static Service service;

    @BeforeAll
    static void start() {
        cloud = LAB.cloud(6, 12, 21);
        service = LAB.service(LAB.settings(cloud));
    }

    /** A site that is connected and quiet. */
    private static Place connected(String site) {
        Place place = cloud.install(site, service);
        Board board = cloud.board(site);
        List<String> keys = List.copyOf(board.items().keySet());
        String last = keys.getLast();
        board.drag(last, "In Progress");
        Awaiting.within(SOON)
                .until("a first note", () -> cloud.ledger(place).asks(last), service::endOfLog);
        new Quiet(cloud, place, service).settled(SOON);
        return place;
    }

    private static void refuse(String reason, String site, String method, String path) {
        ObjectNode fault = Web.object().put("site", site).put("method", method);
        fault.put("path", path).put("count", 1).put("status", 429);
        fault.putObject("headers")
                .put("RateLimit-Reason", reason)
                .put("Retry-After", Long.toString(PAUSE.toSeconds()));
        cloud.fault("status", fault);
    }

    private static Instant refusedAt(Ledger ledger) {
        return ledger.requests("POST", "").stream()
                .filter(call -> call.status() == 429)
                .map(Ledger.Called::at)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was refused"));
    }

    private static Instant noted(Ledger ledger, String key) {
        return ledger.notes(key).getFirst().created().toInstant();
    }

    private static void awaitNotes(Ledger ledger, String... keys) {
        Awaiting.within(SOON)
                .until(
                        "notes on " + List.of(keys),
                        () -> List.of(keys).stream().allMatch(ledger::asks),
                        service::endOfLog);
    }

    private static void say(String reason, Ledger ledger) {
        long doubled = ledger.notes().values().stream().filter(all -> all.size() > 1).count();
        assertThat(doubled).isZero();
        Lab.say("429", reason + ": before its time 0, doubled 0, calls " + ledger.calls());
    }

    @Test
    void givenAnItemThatIsWrittenTooOften_whenRefused_thenOnlyThatItemWaits() {
        Place place = connected("acme");
        Ledger ledger = cloud.ledger(place);
        Board board = cloud.board("acme");
        List<String> keys = List.copyOf(board.items().keySet());
        refuse("jira-per-issue-on-write", "acme", "POST", "/comment$");

        board.drag(keys.getFirst(), "In Progress");
        Awaiting.within(SOON).until("a refusal", () -> refused(ledger), service::endOfLog);
        board.drag(keys.get(1), "In Progress");
        awaitNotes(ledger, keys.get(1), keys.getFirst());

        Instant refused = refusedAt(ledger);
        assertThat(noted(ledger, keys.getFirst())).isAfterOrEqualTo(refused.plus(PAUSE));
        assertThat(noted(ledger, keys.get(1))).isBefore(refused.plus(PAUSE));
        say("jira-per-issue-on-write", ledger);
    }

    private static boolean refused(Ledger ledger) {
        return ledger.requests("POST", "").stream().anyMatch(call -> call.status() == 429);
    }

    @Test
    void givenABurstOnAnEndpoint_whenRefused_thenOnlyThatEndpointWaits() {
        Place place = connected("site2");
        Ledger ledger = cloud.ledger(place);
        Board board = cloud.board("site2");
        List<String> keys = List.copyOf(board.items().keySet());
        String last = keys.getLast();
        refuse("jira-burst-based", "site2", "POST", "/comment$");

        board.drag(keys.getFirst(), "In Progress");
        Awaiting.within(SOON).until("a refusal", () -> refused(ledger), service::endOfLog);
        board.drag(keys.get(1), "In Progress");
        board.criteria(last, "Written, so that its note is edited");
        Awaiting.within(SOON).until("an edit", () -> ledger.folded(last), () -> ledger.notes(last));
        Instant edited = Instant.now();
        awaitNotes(ledger, keys.getFirst(), keys.get(1));

        Instant refused = refusedAt(ledger);
        assertThat(edited).isBefore(refused.plus(PAUSE));
        assertThat(noted(ledger, keys.getFirst())).isAfterOrEqualTo(refused.plus(PAUSE));
        assertThat(noted(ledger, keys.get(1))).isAfterOrEqualTo(refused.plus(PAUSE));
        say("jira-burst-based", ledger);
    }

    @Test
    void givenATenantsQuotaSpent_whenRefused_thenOnlyThatTenantWaits() {
        Place spent = connected("site3");
        Place other = connected("site4");
        Ledger ledger = cloud.ledger(spent);
        List<String> keys = List.copyOf(cloud.board("site3").items().keySet());
        refuse("jira-quota-tenant-based", "site3", "POST", "/comment$");

        cloud.board("site3").drag(keys.getFirst(), "In Progress");
        Awaiting.within(SOON).until("a refusal", () -> refused(ledger), service::endOfLog);
        cloud.board("site3").criteria(keys.getLast(), "An edit that waits");
        cloud.board("site4").drag(keys.getFirst(), "In Progress");
        awaitNotes(cloud.ledger(other), keys.getFirst());
        awaitNotes(ledger, keys.getFirst());

        Instant refused = refusedAt(ledger);
        assertThat(noted(cloud.ledger(other), keys.getFirst())).isBefore(refused.plus(PAUSE));
        assertNoCalls(ledger, refused);
        say("jira-quota-tenant-based", ledger);
    }

    @Test
    void givenTheAppsQuotaSpent_whenRefused_thenEveryTenantWaits() {
        Place one = connected("site5");
        Place other = connected("site6");
        Ledger ledger = cloud.ledger(one);
        List<String> keys = List.copyOf(cloud.board("site5").items().keySet());
        refuse("jira-quota-global-based", "site5", "POST", "/comment$");

        cloud.board("site5").drag(keys.getFirst(), "In Progress");
        Awaiting.within(SOON).until("a refusal", () -> refused(ledger), service::endOfLog);
        cloud.board("site6").drag(keys.getFirst(), "In Progress");
        awaitNotes(ledger, keys.getFirst());
        awaitNotes(cloud.ledger(other), keys.getFirst());

        Instant refused = refusedAt(ledger);
        assertNoCalls(ledger, refused);
        assertNoCalls(cloud.ledger(other), refused);
        say("jira-quota-global-based", ledger);
    }

    /** Calls that were on their way when the refusal came are not held against it. */
    private static void assertNoCalls(Ledger ledger, Instant refused) {
        Instant from = refused.plusMillis(300);
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            assertThat(ledger.requests(method, ""))
                    .noneMatch(
                            call ->
                                    call.at().isAfter(from)
                                            && call.at().isBefore(refused.plus(PAUSE)));
        }
    }
}
