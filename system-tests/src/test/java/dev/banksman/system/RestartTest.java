package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same data folder and port after a restart: it goes on where it stopped. */
class RestartTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OTHERS =
            ServiceSettings.CRITERIA.replace("use: acc", "id: ours, use: acc");

    @RegisterExtension final Lab lab = Lab.perTest();

    @Test
    void givenAllThatAnAdminSet_whenItIsStartedAgain_thenItStandsAndWhatWasOwedIsWritten() {
        Cloud cloud = lab.cloud(1, 12, 73);
        Service service = lab.service(lab.settings(cloud).with("quota.points-per-hour", "1000000"));
        Place place = cloud.install("acme", service);
        Board board = cloud.board("acme");
        Ledger ledger = cloud.ledger(place);
        List<String> keys = List.copyOf(board.items().keySet());
        service.policies(place, OTHERS);
        note(service, ledger, board, keys.getFirst());
        String tenant = service.tenant(place);
        JsonNode policies = service.api(place).get("/policies");
        service.admin().post(service.url() + "/api/pause", Web.object()).orThrow("pause");
        board.drag(keys.get(1), "In Progress");
        new Quiet(cloud, place, service).settled(SOON);
        Map<String, List<Note>> notes = ledger.notes();

        service.stop(Duration.ofSeconds(10));
        board.drag(keys.get(2), "In Progress");
        service.startAgain();
        new Quiet(cloud, place, service).settled(SOON);

        assertThat(service.tenant(place)).isEqualTo(tenant);
        assertThat(service.api(place).get("/policies")).isEqualTo(policies);
        assertThat(service.health().path("paused").asBoolean()).isTrue();
        assertThat(ledger.notes()).isEqualTo(notes);

        service.admin().post(service.url() + "/api/resume", Web.object()).orThrow("resume");
        Awaiting.within(SOON)
                .until(
                        "what was owed",
                        () -> ledger.asks(keys.get(1)) && ledger.asks(keys.get(2)),
                        service::endOfLog);
        new Quiet(cloud, place, service).settled(SOON);
        assertThat(ledger.notes()).containsOnlyKeys(keys.subList(0, 3));
        assertThat(ledger.notes().values()).allMatch(standing -> standing.size() == 1);
        assertThat(ledger.notes(keys.getFirst())).isEqualTo(notes.get(keys.getFirst()));
        Lab.say(
                "restart",
                "tenant, version, pause kept; 1 note as it was, 2 owed written, doubled 0");
    }

    @Test
    void givenABackupFromBeforeANote_whenItIsRestored_thenTheNoteStandsOnce() throws IOException {
        Cloud cloud = lab.cloud(1, 12, 75);
        Service service =
                lab.service(
                        lab.settings(cloud)
                                .with("quota.points-per-hour", "1000000")
                                .with("sweep.every", "1s"));
        Place place = cloud.install("acme", service);
        Board board = cloud.board("acme");
        Ledger ledger = cloud.ledger(place);
        List<String> keys = List.copyOf(board.items().keySet());
        note(service, ledger, board, keys.getFirst());
        service.stop(Duration.ofSeconds(10));
        Path data = service.settings().folder().resolve("data");
        Path backup = lab.folder().resolve("backup");
        copy(data, backup);
        service.startAgain();
        note(service, ledger, board, keys.get(1));

        service.stop(Duration.ofSeconds(10));
        copy(backup, data);
        service.startAgain();
        String item = "/items/" + keys.get(1);
        Duration found =
                Awaiting.within(SOON)
                        .until(
                                "the sweep to come upon what happened since",
                                () -> service.api(place).ask("GET", item, "").status() == 200,
                                service::endOfLog);
        new Quiet(cloud, place, service).settled(SOON);
        board.criteria(keys.get(1), "An expired card is refused");
        Awaiting.within(SOON)
                .until("the note to fold", () -> ledger.folded(keys.get(1)), service::endOfLog);

        assertThat(ledger.notes()).containsOnlyKeys(keys.subList(0, 2));
        assertThat(ledger.notes().values()).allMatch(standing -> standing.size() == 1);
        Lab.say(
                "backup restored",
                "1 note from before it, 1 from after it, doubled 0, found in %d ms"
                        .formatted(found.toMillis()));
    }

    @Test
    void givenALockedFile_whenPoliciesArePut_thenTheFileAloneCounts() {
        Cloud cloud = lab.cloud(1, 12, 74);
        Service service = lab.service(lab.settings(cloud).with("quota.points-per-hour", "1000000"));
        Place place = cloud.install("acme", service);
        service.policies(place, "version: 1\npolicies: []\n");
        service.stop(Duration.ofSeconds(10));
        service.startAgain(service.settings().with("policies.locked", "true"));
        SiteApi api = service.api(place);

        Reply put = api.ask("PUT", "/policies", OTHERS);
        assertThat(put.status()).isEqualTo(409);
        assertThat(put.json().path("detail").asText()).contains("locked", "policies.locked");
        assertThat(api.post("/policies/versions/1/activate").status()).isEqualTo(409);
        assertThat(api.ask("DELETE", "/policies", "").status()).isEqualTo(409);
        assertThat(api.ask("POST", "/policies/validate", OTHERS).status()).isEqualTo(200);
        JsonNode inForce = api.get("/policies");
        assertThat(inForce.path("locked").asBoolean()).isTrue();
        assertThat(inForce.path("source").asText()).isEqualTo("file");

        Board board = cloud.board("acme");
        note(service, cloud.ledger(place), board, board.items().keySet().iterator().next());
        Lab.say("locked file", "put, rolled back and taken away: refused; the file holds");
    }

    /** All files of a folder, in the place of those there. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(to)) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void note(Service service, Ledger ledger, Board board, String key) {
        board.drag(key, "In Progress");
        Awaiting.within(SOON).until("a note on " + key, () -> ledger.asks(key), service::endOfLog);
    }
}
