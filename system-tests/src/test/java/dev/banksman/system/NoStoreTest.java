package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.banksman.system.Recorder.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing is answered with 2xx that was not committed, whatever keeps it from being so. */
class NoStoreTest {

    private static final String APP =
            "ari:cloud:ecosystem::app/5ad5ab0c-0000-4000-8000-000000000002";
    private static final String WEBHOOKS = "/connect/webhooks";
    private static final String EVENTS = "/forge/events";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MOST_LINES = 200;

    @RegisterExtension final Lab lab = Lab.perTest();

    @Test
    void givenTheDatabaseIsStopped_whenEventsCome_thenEachIsRefusedUntilItIsBack() {
        Cloud cloud = lab.cloud(2, 12, 81);
        Postgres postgres = lab.postgres();
        int port = Service.freePort();
        Recorder recorder = lab.recorder(port);
        Path key = lab.folder().resolve("encryption.key");
        Service service =
                lab.service(
                        lab.settings(cloud)
                                .withPort(port)
                                .withDatabase(postgres.url(), postgres.user(), key)
                                .with("app.id", APP)
                                .with("server.public-url", recorder.url()));
        Place connect = cloud.install("acme", service);
        Place forge = cloud.installForge("site2", service, APP);
        new Quiet(cloud, connect, service).settled(SOON);
        new Quiet(cloud, forge, service).settled(SOON);

        postgres.crash();
        recorder.clear();
        List<String> keys = List.copyOf(cloud.board("acme").items().keySet()).subList(0, 3);
        for (String item : keys) {
            cloud.board("acme").drag(item, "In Progress");
            cloud.board("site2").drag(item, "In Progress");
        }
        Awaiting.within(SOON)
                .until(
                        "each to have been tried",
                        () ->
                                recorder.answers(WEBHOOKS).size() >= 6
                                        && recorder.answers(EVENTS).size() >= 6,
                        () -> recorder.answers("/"));
        Reply admin = service.admin().get(service.url() + "/api/tenants");
        assertThat(service.ready()).isFalse();
        assertThat(service.handle().isAlive()).isTrue();
        List<Answered> refused = new ArrayList<>(recorder.answers(WEBHOOKS));
        refused.addAll(recorder.answers(EVENTS));
        assertThat(refused).allMatch(answer -> answer.status() == 503);
        assertThat(refused).allMatch(answer -> !answer.retryAfter().isEmpty());
        assertThat(admin.status()).isEqualTo(503);
        assertThat(admin.retryAfter()).isNotEmpty();

        postgres.startAgain();
        for (Place place : List.of(connect, forge)) {
            Ledger ledger = cloud.ledger(place);
            Awaiting.within(SOON)
                    .until(
                            "the notes of " + place.site(),
                            () -> keys.stream().allMatch(ledger::asks),
                            () -> new Quiet(cloud, place, service).seen());
            new Quiet(cloud, place, service).settled(SOON);
            assertThat(ledger.notes()).containsOnlyKeys(keys);
        }
        Lab.say(
                "database stopped",
                "answers meanwhile %s, 2xx 0, without Retry-After 0; of 6 notes owed 6, doubled 0"
                        .formatted(counted(refused)));
    }

    private static Map<Integer, Long> counted(List<Answered> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Answered::status, Collectors.counting()));
    }

    @Test
    void givenAServiceThatStarts_whenItIsCalledBeforeItIsReady_thenItIsClosedOrRefuses() {
        Cloud cloud = lab.cloud(1, 12, 82);
        Service service = lab.launched(lab.settings(cloud));
        String url = service.url() + WEBHOOKS;
        Web web = Web.plain();

        List<Integer> before = new ArrayList<>();
        Awaiting.within(Duration.ofMinutes(1))
                .until(
                        "it to look at who calls",
                        () -> {
                            int status = web.post(url, Web.object()).status();
                            boolean looked = status == 401;
                            if (!looked) {
                                before.add(status);
                            }
                            return looked;
                        },
                        service::endOfLog);

        assertThat(service.ready()).isTrue();
        assertThat(before).isNotEmpty().isSubsetOf(0, 503);
        Lab.say(
                "before it is ready",
                "calls refused or answered 503: %d, otherwise: 0".formatted(before.size()));
    }

    @Test
    void givenAFullDisk_whenEventsCome_thenTheyAreRefusedAndTakenOnceThereIsRoom()
            throws IOException {
        Cloud cloud = lab.cloud(1, 12, 83);
        int port = Service.freePort();
        Recorder recorder = lab.recorder(port);
        ServiceSettings settings =
                lab.settings(cloud).withPort(port).with("server.public-url", recorder.url());
        Optional<SmallDisk> mounted = lab.disk(settings.folder().resolve("data"), 16);
        assumeTrue(mounted.isPresent(), "a small disk can be mounted by root only");
        SmallDisk disk = mounted.get();
        Service service = lab.service(settings);
        Place place = cloud.install("acme", service);
        Quiet quiet = new Quiet(cloud, place, service);
        quiet.settled(SOON);
        Board board = cloud.board("acme");
        Ledger ledger = cloud.ledger(place);
        List<String> keys = List.copyOf(board.items().keySet());

        disk.fill();
        takeWhatIsLeft(board, keys.getLast(), recorder);
        recorder.clear();
        long lines = lines(service);
        keys.subList(0, 3).forEach(key -> board.drag(key, "In Progress"));
        Awaiting.within(SOON)
                .until(
                        "each to have been tried",
                        () -> recorder.answers(WEBHOOKS).size() >= 12,
                        () -> recorder.answers("/"));
        List<Answered> refused = recorder.answers(WEBHOOKS);
        assertThat(refused).allMatch(answer -> answer.status() == 503);
        assertThat(refused).allMatch(answer -> !answer.retryAfter().isEmpty());
        assertThat(service.handle().isAlive()).isTrue();
        assertThat(lines(service) - lines).isLessThan(MOST_LINES);

        disk.empty();
        Awaiting.within(SOON)
                .until(
                        "the notes",
                        () -> keys.subList(0, 3).stream().allMatch(ledger::asks),
                        quiet::seen);
        quiet.settled(SOON);
        assertThat(ledger.notes()).containsOnlyKeys(keys.subList(0, 3));
        Lab.say(
                "full disk",
                "answers meanwhile %s, 2xx 0; of 3 notes owed 3, doubled 0, on the same process"
                        .formatted(counted(refused)));
    }

    /** The log of the database has room of its own for a while: it is used up. */
    private static void takeWhatIsLeft(Board board, String key, Recorder recorder) {
        Awaiting.within(SOON)
                .until(
                        "the first refusal",
                        () -> {
                            board.title(key, "Title ".repeat(30) + System.nanoTime());
                            return recorder.answers(WEBHOOKS).stream()
                                    .anyMatch(answer -> answer.status() != 204);
                        },
                        () -> recorder.answers("/"));
    }

    private static long lines(Service service) throws IOException {
        try (Stream<String> lines = Files.lines(service.settings().log())) {
            return lines.count();
        }
    }
}
