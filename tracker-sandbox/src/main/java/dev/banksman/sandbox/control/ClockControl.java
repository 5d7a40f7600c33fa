package dev.banksman.sandbox.control;

import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Handler;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.site.SandboxClock;
import dev.banksman.sandbox.site.Site;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The sandbox's clock: told, and moved on. */
final class ClockControl {

    private ClockControl() {}

    static void in(Router<Handler> router, Rig rig) {
        router.on("GET", "/sandbox/clock", call -> tell(rig.clock()))
                .on("POST", "/sandbox/clock", call -> advance(rig, call));
    }

    private static Answer tell(SandboxClock clock) {
        return Answer.ok(
                Json.object()
                        .put("now", clock.instant().toString())
                        .put("offset", clock.offset().toString()));
    }

    private static Answer advance(Rig rig, Call call) {
        String step =
                Json.text(call.json(), "advance")
                        .orElseThrow(
                                () ->
                                        Refusal.bad(
                                                "The body has no advance, for example {\"advance\": \"PT24H\"}."));
        try {
            rig.clock().advance(Duration.parse(step));
        } catch (DateTimeParseException malformed) {
            throw Refusal.bad("'" + step + "' is no ISO-8601 duration as PT24H or P1D.");
        } catch (IllegalArgumentException backwards) {
            throw Refusal.bad("The clock moves forward only, not by " + step + ".");
        }
        rig.sites().all().forEach(Site::touch);
        return tell(rig.clock());
    }
}
