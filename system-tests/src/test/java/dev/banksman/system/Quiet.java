package dev.banksman.system;

import java.time.Duration;

/** Waits until nothing is under way any more, and then looks at what stands. */
record Quiet(Cloud cloud, Place place, Service service) {

    /** What can be seen of how far it is, for a failure. */
    String seen() {
        return "deliveries %s\nhealth %s\ncalls %s\nnotes %s\n%s"
                .formatted(
                        cloud.deliveries(place.site()).path("sites"),
                        service.admin().get(service.url() + "/api/health").text(),
                        cloud.ledger(place).calls(),
                        cloud.ledger(place).notes().keySet(),
                        service.endOfLog());
    }

    /** Until everything was delivered and worked off. */
    Duration settled(Duration patience) {
        return Awaiting.within(patience)
                .until(
                        "all webhooks to be delivered and worked off",
                        () -> cloud.delivered(place.site()) && service.idle(),
                        this::seen);
    }

    /** Until what stands is what should; how long it took. Then once more when all is quiet. */
    Duration converged(Crowd crowd, Duration patience) {
        Ledger ledger = cloud.ledger(place);
        Duration took =
                Awaiting.within(patience)
                        .until(
                                "the notes that should stand",
                                () -> crowd.judge(ledger).good(),
                                () -> crowd.judge(ledger) + "\n" + seen());
        settled(patience);
        Crowd.Verdict verdict = crowd.judge(ledger);
        if (!verdict.good()) {
            throw new AssertionError("once quiet, no longer right: " + verdict);
        }
        return took;
    }
}
