package dev.banksman.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.fault.Fault;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Handler;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.http.Router;
import dev.banksman.sandbox.limit.Limits;

/** Faults and limits: what is in force, and what shall be. */
final class TroubleControl {

    private final Rig rig;

    private TroubleControl(Rig rig) {
        this.rig = rig;
    }

    static void in(Router<Handler> router, Rig rig) {
        TroubleControl control = new TroubleControl(rig);
        router.on("GET", "/sandbox/faults", call -> Answer.ok(rig.faults().json()))
                .on("POST", "/sandbox/faults", control::add)
                .on("DELETE", "/sandbox/faults", call -> control.clear())
                .on("DELETE", "/sandbox/faults/{id}", control::remove)
                .on("GET", "/sandbox/limits", call -> Answer.ok(rig.governor().json()))
                .on("POST", "/sandbox/limits", control::limit);
    }

    private Answer add(Call call) {
        return Answer.created(Json.object().put("id", rig.faults().add(Fault.of(call.json()))));
    }

    private Answer clear() {
        rig.faults().clear();
        return Answer.empty();
    }

    private Answer remove(Call call) {
        String id = call.variable("id");
        if (!id.matches("\\d{1,9}") || !rig.faults().remove(Integer.parseInt(id))) {
            throw Refusal.missing("No fault " + id + ".");
        }
        return Answer.empty();
    }

    /** {@code preset: real|none}, then single figures. */
    private Answer limit(Call call) {
        JsonNode body = call.json();
        Limits base =
                switch (body.path("preset").asText("")) {
                    case "real" -> Limits.real();
                    case "none" -> Limits.none();
                    case "" -> rig.governor().limits();
                    default ->
                            throw Refusal.bad(
                                    "preset is " + body.path("preset") + ", allowed: real, none.");
                };
        rig.governor()
                .limits(
                        base.withPointsPerHour(
                                        body.path("pointsPerHour").asLong(base.pointsPerHour()))
                                .withWrites(
                                        body.path("writesShort").asInt(base.writesShort()),
                                        body.path("writesLong").asInt(base.writesLong())));
        if (body.has("perSecond")) {
            int each = body.path("perSecond").asInt();
            rig.governor().limits(rig.governor().limits().withBursts(each, each, each, each));
        }
        return Answer.ok(rig.governor().json());
    }
}
