package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An admin asks what policies would have said on the tenant's own past. */
class BackTestTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String POLICIES =
            """
            version: 1
            defaults: { mode: advise }
            fields: { acceptanceCriteria: Acceptance criteria }
            policies:
              - { use: acceptance-criteria, scope: { kinds: all } }
              - { use: owner }
              - { use: blocked-too-long, with: { after: 24h } }
              - { use: dependency-order }
              - { use: overdue-escalation }
            """;

    @RegisterExtension static final Lab LAB = Lab.perClass();

    private static Cloud cloud;
    private static Service service;

    private Place place;
    private String tests;

    @BeforeAll
    static void start() {
        cloud = LAB.team();
        service = LAB.service(LAB.settings(cloud));
    }

    @BeforeEach
    void connect() {
        cloud.heal();
        place = cloud.install("acme", service);
        new Quiet(cloud, place, service).settled(SOON);
        Awaiting.within(SOON).until("the first readings", this::isRead, service::endOfLog);
        tests = service.url() + "/api/tenants/" + service.tenant(place) + "/back-tests";
        service.admin().get(tests).json().forEach(this::drop);
    }

    private boolean isRead() {
        String sweeps = service.url() + "/api/tenants/" + service.tenant(place) + "/sweeps";
        long first = 0;
        for (JsonNode sweep : service.admin().get(sweeps).json()) {
            first +=
                    sweep.path("kind").asText().equals("backfill")
                            ? sweep.path("seen").asLong()
                            : 0;
        }
        return first >= 33 && service.idle();
    }

    private void drop(JsonNode test) {
        service.admin().delete(tests + "/" + test.path("id").asText()).orThrow("drop");
    }

    private static ObjectNode wanted() {
        return Web.object().put("project", "PAY").put("policies", POLICIES);
    }

    private JsonNode one(String id) {
        return service.admin().get(tests + "/" + id).orThrow(id).json();
    }

    private String priced(ObjectNode wanted) {
        Reply reply = service.admin().post(tests, wanted);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().path("id").asText();
    }

    private JsonNode done(String id) {
        Awaiting.within(SOON)
                .until(
                        "the back-test to end",
                        () -> !one(id).path("state").asText().equals("running"),
                        () -> one(id) + "\n" + service.endOfLog());
        return one(id);
    }

    private static List<Path> files() throws IOException {
        Path folder = service.settings().folder().resolve("data/back-tests");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void givenAPast_whenPricedAndStarted_thenItSaysWhatAReplayOfAnExportSays() throws Exception {
        Ledger ledger = cloud.ledger(place);
        long before = ledger.total();

        String id = priced(wanted());

        JsonNode price = one(id).path("price");
        assertThat(one(id).path("state").asText()).isEqualTo("priced");
        assertThat(ledger.total()).isEqualTo(before + 1);
        assertThat(price.path("items").asLong()).isPositive();
        assertThat(price.path("isSample").asBoolean()).isFalse();
        assertThat(price.path("percentOfHour").asDouble()).isPositive();

        String export = cloud.board("acme").export("PAY");
        int writes = writes(ledger);
        service.admin().send("POST", tests + "/" + id + "/start", "").orThrow("start");
        JsonNode done = done(id);

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.at("/progress/items").asLong()).isEqualTo(price.path("items").asLong());
        assertThat(done.at("/progress/calls").asLong()).isEqualTo(price.path("calls").asLong());
        assertThat(ledger.total()).isEqualTo(before + 1 + done.at("/progress/calls").asLong());
        assertThat(writes(ledger)).isEqualTo(writes);
        List<String> lines =
                service.admin().get(tests + "/" + id + "/findings").text().lines().toList();
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(lines).isEqualTo(replayed(export, done));
        String page = service.admin().get(tests + "/" + id + "/report").orThrow("report").text();
        assertThat(page).contains("project PAY, all", "acceptance-criteria", "</html>");
        long days = 0;
        for (JsonNode day : done.at("/result/days")) {
            days += day.path("opened").asLong();
        }
        long policies = 0;
        for (JsonNode policy : done.at("/result/policies")) {
            policies += policy.at("/found/opened").asLong();
        }
        assertThat(days).isPositive().isEqualTo(policies);
        assertThat(files()).hasSize(2);
        drop(done);
        assertThat(files()).isEmpty();
        assertThat(service.admin().get(tests + "/" + id).status()).isEqualTo(404);
        Lab.say(
                "back-test",
                "items %d, calls %d, points %d (priced %d), lines %d as a replay, writes 0"
                        .formatted(
                                done.at("/progress/items").asLong(),
                                done.at("/progress/calls").asLong(),
                                done.at("/progress/points").asLong(),
                                price.path("points").asLong(),
                                lines.size()));
    }

    private static int writes(Ledger ledger) {
        return ledger.requests("PUT", "").size()
                + ledger.requests("DELETE", "").size()
                + (int)
                        ledger.requests("POST", "").stream()
                                .filter(call -> !call.path().matches(".*/search/.*"))
                                .count();
    }

    /** What {@code banksman replay} prints of the same past, up to the same time. */
    private List<String> replayed(String export, JsonNode done) throws IOException {
        Path folder = LAB.folder();
        Files.writeString(folder.resolve("export.json"), export);
        Files.writeString(folder.resolve("policies.yaml"), POLICIES);
        Cli.run(
                folder,
                "replay",
                "export.json",
                "--policies",
                "policies.yaml",
                "--tenant",
                service.tenant(place),
                "--to",
                done.at("/result/end").asText(),
                "--json",
                "lines.ndjson",
                "--quiet");
        return Files.readAllLines(folder.resolve("lines.ndjson"));
    }

    @Test
    void givenASampleAndABeginning_thenTheResultSaysSo() {
        String id = priced(wanted().put("sample", 5).put("from", "P30D").put("start", true));

        JsonNode done = done(id);

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.at("/result/items").asLong()).isEqualTo(5);
        assertThat(done.at("/result/note").asText())
                .isEqualTo(
                        "a sample: the 5 items that changed last, of about "
                                + done.at("/price/itemsKnown").asLong());
        assertThat(done.at("/result/begin").asText()).isEqualTo(done.path("from").asText());
    }

    @Test
    void givenWrongFields_thenEachIsNamedWithWhatIsAllowed() {
        ObjectNode wrong = Web.object().put("sample", 0).put("from", "tomorrow");
        wrong.put("start", "yes").put("prject", "PAY").put("policies", "version: 1\npolices: []");

        Reply reply = service.admin().post(tests, wrong);

        assertThat(reply.status()).isEqualTo(400);
        List<String> fields = reply.json().path("problems").findValuesAsText("field");
        assertThat(fields).contains("project", "sample", "from", "start", "prject", "policies");
        assertThat(reply.json().path("problems").findValuesAsText("allowed"))
                .anyMatch(allowed -> allowed.contains("1 to 5000"))
                .anyMatch(allowed -> allowed.contains("P90D"));
        Reply nowhere = service.admin().post(tests, Web.object().put("project", "NOWHERE"));
        assertThat(nowhere.status()).as(nowhere.text()).isEqualTo(400);
        assertThat(nowhere.json().at("/problems/0/field").asText()).isEqualTo("project");
        assertThat(service.admin().get(tests).json()).isEmpty();
    }

    @Test
    void givenOneThatRuns_whenAnotherIsStartedAndItIsDropped_thenOneIsRefusedAndCallsEnd()
            throws Exception {
        slowly();
        String id = priced(wanted().put("start", true));

        Reply second = service.admin().post(tests, wanted().put("start", true));

        assertThat(second.status()).isEqualTo(409);
        assertThat(service.admin().get(tests + "/" + id + "/report").status()).isEqualTo(409);
        assertThat(service.admin().delete(tests + "/" + id).status()).isEqualTo(204);
        assertThat(service.admin().get(tests + "/" + id).status()).isEqualTo(404);
        Awaiting.within(SOON).until("its files to go", BackTestTest::noFiles);
        long total = cloud.ledger(place).total();
        cloud.heal();
        Awaiting.within(Duration.ofSeconds(2))
                .always(
                        "no call",
                        () -> cloud.ledger(place).total() == total,
                        () -> cloud.ledger(place).calls());
    }

    private static boolean noFiles() {
        try {
            return files().isEmpty();
        } catch (IOException going) {
            return false;
        }
    }

    private static void slowly() {
        cloud.fault(
                "slow",
                Web.object().put("site", "acme").put("path", "search/jql").put("delay", "PT2S"));
    }

    @Test
    void givenARefusalForTooManyCalls_thenItWaitsAsToldAndGoesOn() {
        ObjectNode refusal = Web.object().put("site", "acme").put("path", "/changelog");
        refusal.put("status", 429).put("count", 1);
        refusal.putObject("headers")
                .put("RateLimit-Reason", "jira-burst-based")
                .put("Retry-After", "3");
        cloud.fault("status", refusal);

        long begin = System.nanoTime();
        JsonNode done = done(priced(wanted().put("start", true)));

        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThan(Duration.ofSeconds(3));
        assertThat(done.at("/progress/calls").asLong()).isEqualTo(done.at("/price/calls").asLong());
    }

    @Test
    void givenOneThatRuns_whenTheAppIsUninstalled_thenNoCallFollowsAndNothingIsKept()
            throws Exception {
        slowly();
        priced(wanted().put("start", true));
        Ledger ledger = cloud.ledger(place);
        Awaiting.within(SOON)
                .until("a call", () -> !ledger.requests("POST", "search/jql").isEmpty());

        assertThat(cloud.uninstall(place)).isBetween(200, 299);
        long total = ledger.total();
        cloud.heal();

        Awaiting.within(Duration.ofSeconds(3))
                .always("no call", () -> ledger.total() == total, ledger::calls);
        assertThat(files()).isEmpty();
        assertThat(service.admin().get(tests).status()).isEqualTo(404);
    }
}
