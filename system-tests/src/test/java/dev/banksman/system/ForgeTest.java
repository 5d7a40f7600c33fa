package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A site with the Forge app: its system token comes with events and has to outlive a restart. */
class ForgeTest {

    private static final String APP =
            "ari:cloud:ecosystem::app/5ad5ab0c-0000-4000-8000-000000000001";
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension final Lab lab = Lab.perTest();

    @Test
    void givenAForgeSite_whenTheServiceIsKilledAndStartsAgain_thenItStillMayWrite() {
        Cloud cloud = lab.cloud(1, 12, 61);
        Service service = lab.service(lab.settings(cloud).with("app.id", APP));
        Place place = cloud.installForge("acme", service, APP);
        Board board = cloud.board("acme");
        List<String> keys = List.copyOf(board.items().keySet());
        Ledger ledger = cloud.ledger(place);

        board.drag(keys.getFirst(), "In Progress");
        Duration first = note(ledger, keys.getFirst(), service);
        board.drag(keys.get(1), "In Progress");
        Awaiting.within(SOON).until("the event to be taken", () -> cloud.delivered("acme"));
        service.kill();
        service.startAgain();
        Duration owed = note(ledger, keys.get(1), service);
        board.criteria(keys.getFirst(), "An expired card is refused");
        Awaiting.within(SOON)
                .until(
                        "the first note to fold",
                        () -> ledger.folded(keys.getFirst()),
                        service::endOfLog);

        new Quiet(cloud, place, service).settled(SOON);
        assertThat(ledger.notes()).containsOnlyKeys(keys.subList(0, 2));
        assertThat(ledger.notes().values()).allMatch(notes -> notes.size() == 1);
        assertThat(ledger.folded(keys.getFirst())).isTrue();
        assertThat(ledger.asks(keys.get(1))).isTrue();
        assertThat(ledger.requests("POST", "/comment$"))
                .hasSize(2)
                .allMatch(call -> call.status() == 201);
        assertThat(service.parked()).isZero();
        Lab.say(
                "Forge",
                "first note after %d ms, after kill -9 and restart %d ms, calls %s"
                        .formatted(first.toMillis(), owed.toMillis(), ledger.calls()));
    }

    private static Duration note(Ledger ledger, String key, Service service) {
        return Awaiting.within(SOON)
                .until("a note on " + key, () -> ledger.asks(key), service::endOfLog);
    }
}
